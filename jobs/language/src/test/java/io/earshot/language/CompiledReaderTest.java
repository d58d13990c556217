package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.model.SignalModel;
import io.earshot.language.pack.LanguagePack;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.api.Test;

/** The shipped weights, compiled by us, against OpenNLP's document categoriser with the same. */
class CompiledReaderTest {

  private static final byte[] STORED =
      ModelStore.inJar().open("sentiment-en").file(SentimentModel.FILE);
  private static final String[] NOTHING = {};
  private static final Path CONVERSATIONS = Path.of("../../models/corpus/conversations");

  @Test
  void everyTurnOfTheCorpusIsReadAsOpenNlpReadsIt() {
    DocumentCategorizerME openNlp = openNlp();
    LinearReader compiled = uncalibrated();
    double[] probabilities = new double[3];
    List<UnreadMessage> messages = messages();

    for (UnreadMessage message : messages) {
      double[] expected = openNlp.categorize(NOTHING, Map.of(NamedFeatures.MESSAGE, message));
      compiled.sentiment(message, probabilities);

      for (SentimentLabel label : SentimentLabel.values()) {
        int index = openNlp.getIndex(label.name().toLowerCase(Locale.ROOT));
        assertThat(probabilities[label.ordinal()]).isCloseTo(expected[index], within(1e-4));
      }
      assertThat(label(probabilities)).isEqualTo(openNlp.getBestCategory(expected));
    }
    assertThat(messages).hasSizeGreaterThan(6_000);
  }

  private static DocumentCategorizerME openNlp() {
    ExtensionLoader.registerAllowedPackage("io.earshot.language");
    DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new NamedFeatures()});
    return new DocumentCategorizerME(
        new DoccatModel("en", OpenNlpModels.read(STORED), Map.of(), factory));
  }

  private static LinearReader uncalibrated() {
    return LinearReader.of(
        LanguagePack.english(),
        new SentimentModel(
            "sentiment-en",
            "test",
            SentimentModel.weights(OpenNlpModels.read(STORED)),
            SideCalibration.NONE,
            SideCalibration.NONE),
        new SignalModel(List.of(), Map.of(), Map.of()),
        new SignalModel(List.of(), Map.of(), Map.of()),
        EmotionModel.NONE);
  }

  private static List<UnreadMessage> messages() {
    return LabelledDataReader.read(CONVERSATIONS).messages().stream()
        .filter(labelled -> labelled.language().equals("en"))
        .map(LabelledMessage::message)
        .filter(message -> Sides.isPerson(message.role()))
        .toList();
  }

  private static String label(double[] probabilities) {
    int most = 0;
    for (int i = 1; i < probabilities.length; i++) {
      most = probabilities[i] > probabilities[most] ? i : most;
    }
    return SentimentLabel.values()[most].name().toLowerCase(Locale.ROOT);
  }
}

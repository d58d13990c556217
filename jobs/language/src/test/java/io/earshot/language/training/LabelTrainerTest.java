package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.LabelTable;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.training.TrainingSettings.Fit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned from texts that have one of many labels. */
final class LabelTrainerTest {

  private static final List<String> LABELS = List.of("parcel", "card", "none");
  private static final List<String> WORDS = List.of("w=", "b=");

  @Test
  void aTextGetsTheLabelThatItsWordsWereLearnedWith() {
    LabelModel model = trained(0).compiled();

    assertThat(label(model, "has the parcel been sent")).isEqualTo("parcel");
    assertThat(label(model, "i lost my card")).isEqualTo("card");
  }

  @Test
  void theSameTextsGiveTheSameBytes() {
    assertThat(OpenNlpModels.write(trained(0).model()))
        .isEqualTo(OpenNlpModels.write(trained(0).model()));
  }

  @Test
  void noMoreFeaturesAreKeptThanWanted() {
    assertThat(trained(0).compiled().weights()).hasSizeGreaterThan(5);
    assertThat(trained(5).compiled().weights()).hasSize(5);
    assertThat(label(trained(5).compiled(), "the parcel")).isEqualTo("parcel");
  }

  @Test
  void whatIsAlwaysRightIsToldHoweverUnsure() {
    LabelTrainer.Trained trained = trained(0);

    assertThat(trained.sureFrom()).isZero();
    assertThat(trained.temperature()).isLessThan(1);
  }

  @Test
  void tooLittleToLearnFromIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(0).train(texts(1).subList(0, 1)))
        .withMessageStartingWith("Too few messages to learn from");
  }

  private static LabelTrainer.Trained trained(int most) {
    return trainer(most).train(texts(60));
  }

  private static LabelTrainer trainer(int most) {
    LabelTrainer.Settings settings =
        new LabelTrainer.Settings("1", 5, 2, new Fit(0.1, 30, 2, most), WORDS, 0.6);
    return new LabelTrainer(LABELS, settings, Progress.SILENT);
  }

  private static List<LabelledText> texts(int each) {
    String[] things = {"where is the parcel", "my card is gone", "good morning to all"};
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < each * things.length; i++) {
      int label = i % things.length;
      LabelledMessage message =
          new LabelledMessage(
              "t-" + i,
              null,
              TestMessages.customer(things[label] + (i % 2 == 0 ? " please" : "")),
              null,
              null,
              null);
      texts.add(new LabelledText(message, label, 1));
    }
    return texts;
  }

  private static String label(LabelModel model, String text) {
    MessageFeatures features = new MessageFeatures(LanguagePack.english());
    LabelTable table = LabelTable.of(List.of(model));
    List<Long> found = new ArrayList<>();
    features.of(
        TestMessages.customer(text),
        features.tokens(TestMessages.customer(text)),
        (feature, token) -> found.add(feature));
    table.add(found.stream().mapToLong(Long::longValue).toArray(), found.size());
    int best = 0;
    for (int i = 1; i < LABELS.size(); i++) {
      best = table.sum(i) > table.sum(best) ? i : best;
    }
    return LABELS.get(best);
  }
}

package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.reading.Signal;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.evaluation.ModelHashes;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored in models/ belongs together. */
class ShippedModelsTest {

  private static final Path MODELS = Path.of("../../models");
  private static final ModelStore STORE = ModelStore.inJar();
  private static final String SENTIMENT = "sentiment-en";
  private static final String SIGNALS = "signals-en";
  private static final String EMOTION = "emotion-en";

  /** Other people's words: not in the repository, see models/public. */
  private static final String LEFT_OUT = "public/";

  @ParameterizedTest
  @ValueSource(strings = {SENTIMENT, SIGNALS, EMOTION})
  void theStoredFiguresAreThoseOfTheStoredModels(String id) throws IOException {
    JsonNode evaluation =
        new ObjectMapper().readTree(MODELS.resolve(id).resolve("evaluation.json").toFile());

    assertThat(evaluation.get("models"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            ModelHashes.of(ReaderName.LINEAR.manifests(STORE, Set.of("en"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {SENTIMENT, SIGNALS, EMOTION})
  void theModelsWereTrainedOnTheCorpusAsItIs(String id) {
    Map<String, String> corpus = new HashMap<>();
    for (LabelledFile file : LabelledDataReader.read(MODELS.resolve("corpus")).files()) {
      corpus.put(file.name(), file.sha256());
    }

    List<Manifest.DataFile> trainedOn = STORE.open(id).manifest().training().data();

    assertThat(trainedOn).isNotEmpty();
    assertThat(trainedOn)
        .filteredOn(file -> !file.name().startsWith(LEFT_OUT) || corpus.containsKey(file.name()))
        .isNotEmpty()
        .allMatch(file -> file.sha256().equals(corpus.get(file.name())));
  }

  @Test
  void everySignalHasAModelAndAThreshold() {
    Manifest manifest = STORE.open(SIGNALS).manifest();

    for (Signal signal : Signal.values()) {
      assertThat(manifest.labels()).contains(signal.name());
      assertThat(manifest.settings().get("threshold." + signal.name())).isBetween(0.05, 0.7);
    }
    assertThat(manifest.labels()).hasSize(Signal.values().length);
  }

  @Test
  void everyModelThatAManifestNamesIsThereAndNoOther() throws IOException {
    for (String language : List.of("en", "es", "pt", "fr", "de")) {
      for (String id : List.of("sentiment-" + language, "signals-" + language)) {
        List<String> named =
            STORE.open(id).manifest().files().stream().map(Manifest.ModelFile::name).toList();
        try (Stream<Path> files = Files.list(MODELS.resolve(id))) {
          assertThat(files.map(file -> file.getFileName().toString()))
              .filteredOn(name -> name.endsWith(".bin"))
              .containsExactlyInAnyOrderElementsOf(named);
        }
      }
    }
  }

  @Test
  void theModelsStaySmall() {
    long bytes =
        Stream.of(SENTIMENT, SIGNALS, EMOTION)
            .flatMap(id -> STORE.open(id).manifest().files().stream())
            .mapToLong(Manifest.ModelFile::bytes)
            .sum();

    assertThat(bytes).isLessThan(16_000_000);
  }
}

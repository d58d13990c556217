package io.earshot.language.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {

  private static final Reading READING =
      new Reading(
          new LanguageReading("en", 1),
          Sentiment.of(0.7, 0.2, 0.1),
          new EmotionReading(Emotion.ANGER, 0.6),
          List.of(new DetectedSignal(Signal.LEGAL_THREAT, 0.8, 0, 1)),
          List.of(),
          true,
          new ModelRef("sentiment-en", "1.0.0", ReaderKind.LINEAR));

  @TempDir private Path folder;

  @Test
  void readingsComeBackAsTheyWere() {
    KeptReadings kept = new KeptReadings(folder.resolve("kept.jsonl.gz"));
    kept.write("these models", Map.of("a-1:0", READING));

    assertThat(kept.of("these models")).isEqualTo(Map.of("a-1:0", READING));
  }

  @Test
  void readingsOfOtherModelsAreNotGivenOut() {
    KeptReadings kept = new KeptReadings(folder.resolve("kept.jsonl.gz"));
    assertThat(kept.of("these models")).isNull();

    kept.write("these models", Map.of("a-1:0", READING));
    assertThat(kept.of("other models")).isNull();
  }
}

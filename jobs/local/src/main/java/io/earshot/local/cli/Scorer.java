package io.earshot.local.cli;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.model.ModelStore;
import io.earshot.local.score.ScoredText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads texts one by one as the job does, and says with what. */
final class Scorer implements AutoCloseable {

  private final ReaderOption asked;
  private final MessageReader reader;
  private final List<String> warnings;

  Scorer(ReaderOption asked, Path home, @Nullable String language) {
    ModelStore store = asked.models(home);
    this.asked = asked;
    this.reader = asked.name().open(store);
    this.warnings =
        Measurement.warnings(
            asked.name().manifests(store, Set.of(language == null ? "en" : language)));
  }

  ScoredText score(UnreadMessage message) {
    Reading reading = reader.read(message);
    return new ScoredText(message, reading, List.of(), asked.shownAs(), warnings);
  }

  @Override
  public void close() {
    reader.close();
  }
}

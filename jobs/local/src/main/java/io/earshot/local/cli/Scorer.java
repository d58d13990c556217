package io.earshot.local.cli;

import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.encoder.EncoderReader;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.model.ModelStore;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.language.redaction.Redactor;
import io.earshot.local.score.ScoredText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads texts one by one as the job does, and says with what. */
final class Scorer implements AutoCloseable {

  private final ReaderOption asked;
  private final MessageReader reader;
  private final Redactor redactor = new Redactor(RedactionFile.shipped());
  private final List<String> warnings;

  Scorer(ReaderOption asked, Path home, @Nullable String language) {
    ModelStore store = asked.models(home);
    this.asked = asked;
    this.reader = asked.name().open(store);
    this.warnings =
        Measurement.warnings(
            asked.name().manifests(store, Set.of(language == null ? "en" : language)));
  }

  /** Masks the message, as the job does before anything else, and reads it. */
  ScoredText score(UnreadMessage message) {
    MaskedText masked =
        redactor.redact(redactor.redact(message.text()), message.role(), message.before());
    UnreadMessage unread =
        new UnreadMessage(
            masked.text(), message.role(), message.channel(), message.before(), message.language());
    Reading reading = explained(reader.read(unread), unread);
    return new ScoredText(unread, reading, masked.redactions(), asked.shownAs(), warnings);
  }

  private Reading explained(Reading reading, UnreadMessage message) {
    if (!(reader instanceof EncoderReader encoder) || reading.sentiment() == null) {
      return reading;
    }
    return new Reading(
        reading.language(),
        reading.sentiment(),
        reading.emotion(),
        reading.signals(),
        encoder.because(message),
        reading.courtesy(),
        reading.model());
  }

  @Override
  public void close() {
    reader.close();
  }
}

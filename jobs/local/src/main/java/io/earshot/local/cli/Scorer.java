package io.earshot.local.cli;

import io.earshot.domain.language.LanguageJudge;
import io.earshot.domain.language.LanguagesHeard;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.detection.OpenNlpLanguageGuesser;
import io.earshot.language.encoder.EncoderReader;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.model.ModelStore;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.language.redaction.Redactor;
import io.earshot.local.score.ScoredText;
import io.earshot.pipeline.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads texts one by one as the job does, and says with what. */
final class Scorer implements AutoCloseable {

  private final ReaderOption asked;
  private final ModelStore store;
  private final MessageReader reader;
  private final Redactor redactor = new Redactor(RedactionFile.shipped());
  private final LanguageJudge languages =
      new LanguageJudge(new OpenNlpLanguageGuesser(SettingsFiles.defaults().reader().languages()));
  private final Map<String, List<String>> warnings = new HashMap<>();

  Scorer(ReaderOption asked, Path home) {
    this.asked = asked;
    this.store = asked.models(home);
    this.reader = asked.name().open(store);
  }

  /** Masks the message, as the job does before anything else, tells its language and reads it. */
  ScoredText score(UnreadMessage message) {
    UnreadMessage masked = redactor.redact(message);
    LanguageReading language = language(masked);
    UnreadMessage unread =
        new UnreadMessage(
            masked.text(),
            masked.role(),
            masked.channel(),
            masked.before(),
            language == null ? null : language.code());
    Reading reading = explained(reader.read(unread), unread, language);
    return new ScoredText(
        unread, reading, Redaction.in(unread.text()), asked.shownAs(), stamps(reading));
  }

  private @Nullable LanguageReading language(UnreadMessage masked) {
    if (masked.language() != null) {
      return new LanguageReading(masked.language(), 1);
    }
    LanguagesHeard heard = LanguagesHeard.NONE;
    for (ContextTurn turn : masked.before()) {
      heard = languages.hear(heard, turn.role(), turn.text(), null);
    }
    heard = languages.hear(heard, masked.role(), masked.text(), null);
    return languages.language(heard, masked.role(), null);
  }

  private Reading explained(
      Reading reading, UnreadMessage message, @Nullable LanguageReading language) {
    boolean explains = reader instanceof EncoderReader && reading.sentiment() != null;
    return new Reading(
        language == null ? reading.language() : language,
        reading.sentiment(),
        reading.emotion(),
        reading.subject(),
        reading.intent(),
        reading.signals(),
        reading.traces(),
        reading.leanings(),
        explains ? ((EncoderReader) reader).because(message) : reading.because(),
        reading.courtesy(),
        reading.model());
  }

  /** What has to be known of the models that read it, such as that they must not be shipped. */
  private List<String> stamps(Reading reading) {
    LanguageReading language = reading.language();
    if (reading.sentiment() == null) {
      return List.of();
    }
    return warnings.computeIfAbsent(
        language == null ? "en" : language.code(),
        code -> Measurement.warnings(asked.name().manifests(store, Set.of(code))));
  }

  @Override
  public void close() {
    reader.close();
  }
}

package io.earshot.language.redaction;

import io.earshot.domain.arrangement.TextMasker;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A redactor that never throws: where it fails, one mask covers the whole text. */
public final class CarefulRedactor implements TextMasker {

  private static final String WHOLE = "[" + Kinds.ALL + "]";

  private final Redactor redactor;
  private final RedactionWatch watch;

  /** A redactor that tells what it does. */
  public CarefulRedactor(Redactor redactor, RedactionWatch watch) {
    this.redactor = redactor;
    this.watch = watch;
  }

  /** The text with masks, by what it says itself. */
  public String redact(String text) {
    return carefully(() -> redactor.redact(text), List.of());
  }

  @Override
  public String inContext(String text, ParticipantRole role, List<ContextTurn> before) {
    if (before.isEmpty()) {
      return text;
    }
    List<Redaction> known = Redaction.in(text);
    return carefully(() -> redactor.redact(new MaskedText(text, known), role, before), known);
  }

  @SuppressWarnings("CatchingUnchecked") // whatever fails, the text must not pass as it is
  private String carefully(Supplier<MaskedText> work, List<Redaction> known) {
    try {
      MaskedText masked = work.get();
      List<String> kinds =
          new ArrayList<>(masked.redactions().stream().map(Redaction::kind).toList());
      known.forEach(one -> kinds.remove(one.kind()));
      kinds.forEach(watch::masked);
      return masked.text();
    } catch (RuntimeException | StackOverflowError e) {
      watch.failed();
      return WHOLE;
    }
  }
}

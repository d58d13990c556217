package io.earshot.language.redaction;

import io.earshot.domain.arrangement.TextMasker;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
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
  public MaskedText redact(String text) {
    return carefully(() -> redactor.redact(text), 0);
  }

  @Override
  public MaskedText inContext(MaskedText masked, ParticipantRole role, List<ContextTurn> before) {
    return carefully(() -> redactor.redact(masked, role, before), masked.redactions().size());
  }

  @SuppressWarnings("CatchingUnchecked") // whatever fails, the text must not pass as it is
  private MaskedText carefully(Supplier<MaskedText> work, int known) {
    try {
      MaskedText masked = work.get();
      List<Redaction> masks = masked.redactions();
      for (int i = known; i < masks.size(); i++) {
        watch.masked(masks.get(i).kind());
      }
      return masked;
    } catch (RuntimeException e) {
      watch.failed(e);
      return new MaskedText(WHOLE, List.of(new Redaction(Kinds.ALL, 0, WHOLE.length())));
    }
  }
}

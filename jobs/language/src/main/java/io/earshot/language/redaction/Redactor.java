package io.earshot.language.redaction;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.UnreadMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Masks what identifies a person, in time in proportion to the text. A mask keeps the kind: {@code
 * [CARD]}. Masks that are in a text already stay as they are. Immutable and thread-safe.
 */
public final class Redactor {

  private final RedactionSettings settings;
  private final PatternFinder patterns;
  private final PhoneNumbers phones;
  private final Glance glance;

  /** A redactor with these settings. */
  public Redactor(RedactionSettings settings) {
    this.settings = settings;
    this.patterns = new PatternFinder(settings.patterns());
    this.phones = new PhoneNumbers(settings.phoneRegions());
    this.glance = new Glance(patterns.words());
  }

  /** The text with masks, by what it says itself. */
  public MaskedText redact(String text) {
    if (!patterns.triesAll() && !glance.finds(text)) {
      return new MaskedText(text, List.of());
    }
    if (text.length() <= Pieces.LONGEST) {
      return mask(new MaskedText(text, List.of()), Expectation.NOTHING);
    }
    StringBuilder masked = new StringBuilder(text.length());
    List<Redaction> redactions = new ArrayList<>();
    for (String piece : Pieces.of(text)) {
      MaskedText one = mask(new MaskedText(piece, List.of()), Expectation.NOTHING);
      one.redactions().forEach(it -> redactions.add(moved(it, masked.length())));
      masked.append(one.text());
    }
    return new MaskedText(masked.toString(), redactions);
  }

  /**
   * The text with what else is to be masked because of the turns before; a text of several thousand
   * characters is no answer to a question and stays.
   *
   * @param masked as {@link #redact} left it
   * @param role whose text it is
   * @param before the masked turns before it, oldest first
   */
  public MaskedText redact(MaskedText masked, ParticipantRole role, List<ContextTurn> before) {
    if (masked.text().length() > Pieces.LONGEST) {
      return masked;
    }
    Expectation expected = TurnsBefore.expectation(role, before);
    return expected.isNothing() ? masked : mask(named(masked, expected), expected);
  }

  /** A message as the job would hand it to a reader: its text and the turns before it masked. */
  public UnreadMessage redact(UnreadMessage message) {
    List<ContextTurn> before = new ArrayList<>();
    for (ContextTurn turn : message.before()) {
      MaskedText masked = redact(redact(turn.text()), turn.role(), List.copyOf(before));
      before.add(ContextTurn.of(turn.role(), masked.text()));
    }
    MaskedText text = redact(redact(message.text()), message.role(), before);
    return new UnreadMessage(
        text.text(), message.role(), message.channel(), List.copyOf(before), message.language());
  }

  /** A number that nothing was known of is what was asked for. */
  private static MaskedText named(MaskedText masked, Expectation expected) {
    String kind = expected.number();
    if (kind == null || masked.redactions().stream().noneMatch(Redactor::isUnknown)) {
      return masked;
    }
    StringBuilder text = new StringBuilder();
    List<Redaction> redactions = new ArrayList<>();
    int copied = 0;
    for (Redaction one : masked.redactions()) {
      text.append(masked.text(), copied, one.from());
      redactions.add(mask(isUnknown(one) ? kind : one.kind(), text));
      copied = one.to();
    }
    text.append(masked.text(), copied, masked.text().length());
    return new MaskedText(text.toString(), redactions);
  }

  private static boolean isUnknown(Redaction redaction) {
    return redaction.kind().equals(Kinds.NUMBER);
  }

  private MaskedText mask(MaskedText before, Expectation expected) {
    Passage passage = new Passage(before.text(), expected);
    new NumberFinder(passage, patterns, phones).find();
    EmailFinder.find(passage);
    patterns.findInText(passage);
    if (expected.asksFor(Kinds.ADDRESS)) {
      AddressAnswer.find(passage);
    }
    new NameFinder(passage).find();
    return passage.spans.isEmpty() ? before : masked(before, passage.spans.merged());
  }

  /** Puts masks into the text; masks that were there move, and new ones inside of them are none. */
  private MaskedText masked(MaskedText before, List<Span> spans) {
    StringBuilder text = new StringBuilder(before.text().length());
    List<Redaction> redactions = new ArrayList<>();
    Set<String> off = settings.off();
    int copied = 0;
    int known = 0;
    for (Span span : spans) {
      if (off.contains(span.kind())) {
        continue;
      }
      while (known < before.redactions().size()
          && before.redactions().get(known).to() <= span.from()) {
        redactions.add(moved(before.redactions().get(known++), text.length() - copied));
      }
      text.append(before.text(), copied, span.from());
      redactions.add(mask(span.kind(), text));
      copied = span.to();
      while (known < before.redactions().size()
          && before.redactions().get(known).from() < span.to()) {
        known++;
      }
    }
    while (known < before.redactions().size()) {
      redactions.add(moved(before.redactions().get(known++), text.length() - copied));
    }
    text.append(before.text(), copied, before.text().length());
    return new MaskedText(text.toString(), redactions);
  }

  /** Writes a mask behind what there is of a text. */
  private static Redaction mask(String kind, StringBuilder text) {
    int start = text.length();
    text.append('[').append(kind).append(']');
    return new Redaction(kind, start, text.length());
  }

  private static Redaction moved(Redaction redaction, int by) {
    return new Redaction(redaction.kind(), redaction.from() + by, redaction.to() + by);
  }
}

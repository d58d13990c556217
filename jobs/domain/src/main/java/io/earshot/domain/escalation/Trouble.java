package io.earshot.domain.escalation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an escalation has been told.
 *
 * @param severity as told; null while all is well
 * @param ordinal of the present or last escalation in the conversation, from 1; 0 before the first
 * @param reasons the ids of the reasons told
 * @param moodBefore the mood when all was last well, or null if it never was read before
 */
public record Trouble(
    @Nullable Severity severity, int ordinal, List<String> reasons, @Nullable Double moodBefore) {

  /** All is well and always was. */
  public static final Trouble NONE = new Trouble(null, 0, List.of(), null);

  /** Whether an escalation has been told and not been taken back. */
  public boolean isOpen() {
    return severity != null;
  }

  /** The same, remembering the mood while all is well. */
  public Trouble withMood(double mood) {
    return isOpen() ? this : new Trouble(null, ordinal, reasons, mood);
  }

  /** Whether these reasons say something that has not been told. */
  public boolean isNews(List<Reason> found) {
    Severity worst = worst(found);
    if (worst == null) {
      return false;
    }
    return severity == null
        || worst.compareTo(severity) > 0
        || found.stream().anyMatch(reason -> !reasons.contains(reason.id()));
  }

  /** After these reasons were told. */
  public Trouble told(List<Reason> found) {
    Severity worst = worst(found);
    Severity told = severity;
    if (worst != null && (told == null || worst.compareTo(told) > 0)) {
      told = worst;
    }
    List<String> ids = new ArrayList<>(isOpen() ? reasons : List.of());
    found.stream().map(Reason::id).filter(id -> !ids.contains(id)).forEach(ids::add);
    return new Trouble(told, isOpen() ? ordinal : ordinal + 1, List.copyOf(ids), moodBefore);
  }

  /** After it was told that all is well again. */
  public Trouble cleared() {
    return new Trouble(null, ordinal, List.of(), moodBefore);
  }

  /**
   * What these reasons together call for: the most severe of them, and one step more where two
   * different ones warn; null without a reason.
   */
  public static @Nullable Severity worst(List<Reason> found) {
    long warnings = found.stream().filter(r -> r.severity() != Severity.WATCH).count();
    if (warnings >= 2) {
      return Severity.CRITICAL;
    }
    return found.stream().map(Reason::severity).max(Severity::compareTo).orElse(null);
  }
}

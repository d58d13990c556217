package io.earshot.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an escalation has been told.
 *
 * @param severity as told, the worst so far; null while all is well
 * @param ordinal of the present or last escalation in the conversation, from 1; 0 before the first
 * @param reasons the ids of the reasons told
 * @param moodBefore the mood when all was last well, or null if it never was read before
 * @param clearedAt when all was last well again, or null if there was no escalation before
 * @param essence of the escalation as it was last told
 */
public record Trouble(
    @Nullable Severity severity,
    int ordinal,
    List<String> reasons,
    @Nullable Double moodBefore,
    @Nullable Instant clearedAt,
    long essence) {

  /** All is well and always was. */
  public static final Trouble NONE = new Trouble(null, 0, List.of(), null, null, 0);

  /** Whether an escalation has been told and not been taken back. */
  public boolean isOpen() {
    return severity != null;
  }

  /** The same, remembering the mood while all is well. */
  public Trouble withMood(double mood) {
    return isOpen() ? this : new Trouble(null, ordinal, reasons, mood, clearedAt, essence);
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

  /**
   * After these reasons were found.
   *
   * @param at when
   * @param reopenWithin an escalation that comes back within so long is the same one
   */
  public Trouble after(List<Reason> found, Instant at, Duration reopenWithin) {
    if (isNews(found)) {
      return told(found, at, reopenWithin);
    }
    return found.isEmpty() && isOpen() ? cleared(at) : this;
  }

  /** After it was told that all is well again. */
  public Trouble cleared(Instant at) {
    return new Trouble(null, ordinal, List.of(), moodBefore, at, essence);
  }

  /** After the escalation was told like this. */
  public Trouble toldAs(Escalation escalation) {
    return new Trouble(severity, ordinal, reasons, moodBefore, clearedAt, escalation.essence());
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

  private Trouble told(List<Reason> found, Instant at, Duration reopenWithin) {
    Severity worst = worst(found);
    Severity told = severity;
    if (worst != null && (told == null || worst.compareTo(told) > 0)) {
      told = worst;
    }
    List<String> ids = new ArrayList<>(isOpen() ? reasons : List.of());
    found.stream().map(Reason::id).filter(id -> !ids.contains(id)).forEach(ids::add);
    boolean again = clearedAt != null && !at.isAfter(clearedAt.plus(reopenWithin));
    int itsOrdinal = isOpen() || again ? ordinal : ordinal + 1;
    return new Trouble(told, itsOrdinal, List.copyOf(ids), moodBefore, clearedAt, essence);
  }
}

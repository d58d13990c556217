package io.earshot.domain.alert;

/**
 * A revision of an alert on its way to those who may see it.
 *
 * @param budget the team in whose budget the alert counts; blank for none
 * @param change what led to this revision
 */
public record RaisedAlert(String budget, Change change, Alert alert) {

  /** Why there is another revision. */
  public enum Change {
    /** Somebody should look: it was opened, reopened, raised, or has woken from a snooze. */
    NEWS,
    /** Nobody has acknowledged it in time. */
    OVERDUE,
    /** A lead did something. */
    BY_LEAD,
    /** It stands otherwise, and nobody need look. */
    QUIET
  }
}

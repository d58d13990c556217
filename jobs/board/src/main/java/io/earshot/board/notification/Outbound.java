package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.notification.Stage;
import io.earshot.domain.status.EndpointStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is still to be told, and what it was told. One post is on its way at a time, so
 * what is told of an alert arrives in order; of an alert only how it stands is told, not each step
 * that was missed. Bounded. Not thread-safe.
 */
final class Outbound {

  static final int MOST_WAITING = 1_000;
  static final int MOST_TOLD = 50_000;

  private final EndpointSettings endpoint;
  private final Duration within;
  private final Duration giveUpAfter;
  private final Backoff backoff;
  private final Map<AlertId, Waiting> waiting = new LinkedHashMap<>();
  private final Map<AlertId, Notice> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AlertId, Notice> eldest) {
          return size() > MOST_TOLD;
        }
      };
  private @Nullable Waiting onItsWay;
  private Instant notBefore = Instant.MIN;
  private long delivered;
  private long givenUp;
  private int failures;
  private @Nullable Instant lastDeliveredAt;
  private @Nullable Instant failingSince;
  private @Nullable String lastProblem;
  private boolean dead;

  Outbound(EndpointSettings endpoint, Duration within, Duration giveUpAfter, Backoff backoff) {
    this.endpoint = endpoint;
    this.within = within;
    this.giveUpAfter = giveUpAfter;
    this.backoff = backoff;
  }

  String name() {
    return endpoint.name();
  }

  /** This was told, before a restart or by another board. */
  void remember(Notice notice) {
    Notice known = told.get(notice.alertId());
    if (known == null || notice.revision() >= known.revision()) {
      told.put(notice.alertId(), notice);
    }
  }

  /** The alert stands like that now. */
  void take(Alert alert, Instant now) {
    Waiting before = waiting.get(alert.alertId());
    if (before != null && before.alert.revision() >= alert.revision()) {
      return;
    }
    Waiting one =
        before == null
            ? new Waiting(alert, 0, null)
            : new Waiting(alert, before.attempts, before.firstTriedAt);
    boolean isOnItsWay = onItsWay != null && onItsWay.alert.alertId().equals(alert.alertId());
    if (!isOnItsWay && plan(one, now).stage() == null) {
      waiting.remove(alert.alertId());
      return;
    }
    waiting.put(alert.alertId(), one);
    if (waiting.size() > MOST_WAITING) {
      dropLeast();
    }
  }

  /** Nothing that waits is told by this board any more; what is on its way still arrives. */
  void leaveToOthers() {
    waiting.clear();
  }

  /** What is to be sent now; null if nothing is, or something is on its way. It then is. */
  @Nullable Waiting next(Instant now) {
    if (onItsWay != null || now.isBefore(notBefore)) {
      return null;
    }
    for (Iterator<Waiting> all = waiting.values().iterator(); all.hasNext(); ) {
      Waiting one = all.next();
      Plan plan = plan(one, now);
      if (plan.stage() == null) {
        all.remove();
      } else if (!now.isBefore(plan.notBefore())) {
        all.remove();
        onItsWay = new Waiting(one.alert, one.attempts + 1, one.firstTriedAt(now));
        return onItsWay;
      }
    }
    return null;
  }

  /**
   * The endpoint has answered what was on its way.
   *
   * @return what is to be written down; null if it is tried again
   */
  @Nullable Notice answered(Answer answer, Instant now) {
    Waiting one = Objects.requireNonNull(onItsWay);
    onItsWay = null;
    if (answer.kind() == Answer.Kind.TAKEN) {
      return delivered(one, now);
    }
    failures++;
    lastProblem = answer.problem();
    failingSince = failingSince == null ? now : failingSince;
    if (answer.kind() == Answer.Kind.LATER) {
      notBefore = now.plus(answer.after() == null ? backoff.after(failures) : answer.after());
      if (now.isBefore(one.firstTriedAt(now).plus(giveUpAfter))) {
        putFirst(one);
        return null;
      }
    }
    givenUp++;
    dead = true;
    return written(one, Notice.Outcome.GIVEN_UP, answer.problem(), now);
  }

  /** It stays ahead of what came later; how its alert stands by now is what is told. */
  private void putFirst(Waiting one) {
    Waiting newer = waiting.remove(one.alert.alertId());
    Map<AlertId, Waiting> later = new LinkedHashMap<>(waiting);
    waiting.clear();
    waiting.put(one.alert.alertId(), newer == null ? one : newer.after(one));
    waiting.putAll(later);
  }

  /** How it is doing. */
  EndpointStatus status() {
    EndpointStatus.State state =
        dead
            ? EndpointStatus.State.DEAD
            : failures > 0 ? EndpointStatus.State.FAILING : EndpointStatus.State.WORKING;
    return new EndpointStatus(
        endpoint.name(),
        endpoint.kind().name(),
        state,
        delivered,
        givenUp,
        waiting.size() + (onItsWay == null ? 0 : 1),
        failures,
        lastDeliveredAt,
        failingSince,
        lastProblem);
  }

  private Notice delivered(Waiting one, Instant now) {
    delivered++;
    lastDeliveredAt = now;
    failures = 0;
    failingSince = null;
    lastProblem = null;
    dead = false;
    notBefore = Instant.MIN;
    return written(one, Notice.Outcome.DELIVERED, null, now);
  }

  private Notice written(
      Waiting one, Notice.Outcome outcome, @Nullable String detail, Instant now) {
    Alert alert = one.alert;
    Notice before = told.get(alert.alertId());
    Notice notice =
        new Notice(
            endpoint.name(),
            alert.alertId(),
            alert.conversationId(),
            alert.revision(),
            Objects.requireNonNull(Stage.of(alert.state())),
            alert.severity(),
            alert.level(),
            outcome,
            outcome == Notice.Outcome.DELIVERED || (before != null && before.told()),
            now,
            one.attempts,
            detail);
    told.put(alert.alertId(), notice);
    return notice;
  }

  private Plan plan(Waiting one, Instant now) {
    return Plan.of(
        one.alert, told.get(one.alert.alertId()), endpoint, one.firstTriedAt != null, within, now);
  }

  /** The oldest of the least severe: there are too many to tell them all. */
  private void dropLeast() {
    AlertId least = null;
    Severity lowest = null;
    for (Waiting one : waiting.values()) {
      if (lowest == null || one.alert.severity().compareTo(lowest) < 0) {
        lowest = one.alert.severity();
        least = one.alert.alertId();
      }
    }
    waiting.remove(Objects.requireNonNull(least));
    givenUp++;
  }

  /**
   * An alert that is to be told of.
   *
   * @param firstTriedAt null if it was not tried yet
   */
  record Waiting(Alert alert, int attempts, @Nullable Instant firstTriedAt) {

    Stage stage() {
      return Objects.requireNonNull(Stage.of(alert.state()));
    }

    Instant firstTriedAt(Instant otherwise) {
      return firstTriedAt == null ? otherwise : firstTriedAt;
    }

    /** As it stands by this, tried as often as that. */
    Waiting after(Waiting older) {
      return new Waiting(alert, older.attempts, older.firstTriedAt);
    }
  }
}

package io.earshot.board.view;

import io.earshot.board.feed.FeedRecord;
import io.earshot.board.feed.Fold;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contact centre as it stands, folded from the topics. One record after the other is folded
 * under one lock; readers take copies under it. The order of records of different topics does not
 * matter, a record that comes twice counts once, and memory is bounded by {@link Bounds}.
 */
public final class View implements Fold {

  private static final Logger LOG = LoggerFactory.getLogger(View.class);
  private static final int MOST_DECISIONS = 20;

  private final InstantSource clock;
  private final Instant listeningSince;
  private final ViewState state;
  private final List<ViewListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<ConversationId> changed = new LinkedHashSet<>();
  private final CountDownLatch live = new CountDownLatch(1);
  private long tidiedMillis;

  /**
   * A view of nothing yet.
   *
   * @param seeds the rules of the job's file
   */
  public View(
      Bounds bounds, List<Rule> seeds, Conditions<RuleFacts> conditions, InstantSource clock) {
    this.clock = clock;
    this.listeningSince = clock.instant();
    this.state = new ViewState(bounds, seeds, conditions);
  }

  /** Is told from now on what is news. */
  public void listen(ViewListener listener) {
    listeners.add(listener);
  }

  /** Whether all that was there when the board started is folded. */
  public boolean isLive() {
    return live.getCount() == 0;
  }

  /** Waits until it is; false if that takes longer. */
  public boolean isLiveWithin(Duration time) throws InterruptedException {
    return live.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Reads under the lock; what is returned must not change afterwards. */
  public synchronized <R> R read(Function<Readings, R> reading) {
    return reading.apply(new Readings(state, clock.instant()));
  }

  /** What conversations have changed since this was last asked. */
  public synchronized Changed drain() {
    Changed.Builder builder = new Changed.Builder();
    for (ConversationId id : changed) {
      Followed followed = state.conversations.get(id);
      if (followed != null) {
        builder.add(state.row(followed), followed.toldTeam());
        followed.tell();
      }
    }
    state.gone.forEach(builder::gone);
    state.gone.clear();
    changed.clear();
    return builder.build();
  }

  @Override
  public synchronized void take(List<FeedRecord> batch) {
    for (FeedRecord record : batch) {
      try {
        fold(record);
      } catch (RuntimeException e) {
        LOG.error("A record that cannot be folded: {}", record.raw(), e);
      }
    }
    long now = clock.millis();
    if (now - tidiedMillis >= 1_000) {
      tidiedMillis = now;
      state.tidy(clock.instant());
    }
  }

  @Override
  public synchronized void takeEarlier(List<FeedRecord> batch) {
    long now = clock.millis();
    for (FeedRecord record : batch) {
      record.ifOf(Topics.SCORED_MESSAGES, message -> state.floor.saidEarlier(message, now));
    }
  }

  @Override
  public synchronized void caughtUp() {
    live.countDown();
    changed.clear();
    state.gone.clear();
    listeners.forEach(ViewListener::caughtUp);
  }

  private void fold(FeedRecord record) {
    record.ifOf(Topics.CONVERSATIONS, this::fold);
    record.ifOf(Topics.ALERTS, alert -> fold(alert, record.recordMillis()));
    record.ifOf(Topics.SCORED_MESSAGES, this::fold);
    record.ifOf(Topics.ROUTING_DECISIONS, this::fold);
    record.ifOf(Topics.CUSTOMERS, this::fold);
    record.ifOf(Topics.RULE_CHANGES, state.rules::take);
    record.ifOf(Topics.RULE_FINDINGS, state.rules::take);
    record.ifOf(Topics.ALERT_FEEDBACK, state.rules::take);
    record.ifOf(Topics.STATUS, state.troubles::take);
    record.ifOf(Topics.DEAD_LETTERS, state.troubles::take);
    record.ifOf(Topics.AUDIT, entry -> tell(listener -> listener.audited(entry)));
    String key = record.tombstone();
    if (key != null) {
      forget(record, key);
    }
  }

  private void fold(ConversationSnapshot snapshot) {
    Instant now = clock.instant();
    if (state.conversations.take(snapshot, now)) {
      state.floor.stands(snapshot, now.toEpochMilli());
      change(snapshot.conversationId());
    }
  }

  private void fold(Alert alert, long recordMillis) {
    Instant now = clock.instant();
    Alerts.Held held = state.alerts.take(alert, Instant.ofEpochMilli(recordMillis), now);
    if (held == null) {
      return;
    }
    if (held.opened()) {
      state.floor.alerted(alert, now.toEpochMilli());
    }
    change(alert.conversationId());
    tell(listener -> listener.alerted(state.row(held)));
  }

  private void fold(ScoredMessage message) {
    Followed followed = state.conversations.get(message.conversationId());
    Instant began = followed == null ? message.sentAt() : followed.snapshot().startedAt();
    boolean isNews = state.turns.take(message, began.isAfter(listeningSince));
    state.floor.said(message, clock.millis());
    if (isNews) {
      tell(listener -> listener.said(message));
    }
  }

  private void fold(RoutingDecision decision) {
    List<RoutingDecision> decisions =
        state.decisions.computeIfAbsent(decision.conversationId(), id -> new ArrayList<>(2));
    int last = decisions.size() - 1;
    if (last >= 0 && decisions.get(last).revision() >= decision.revision()) {
      return;
    }
    if (decisions.size() == MOST_DECISIONS) {
      decisions.remove(0);
    }
    decisions.add(decision);
    change(decision.conversationId());
    tell(listener -> listener.routed(decision));
  }

  private void fold(CustomerStanding standing) {
    state.customers.merge(
        standing.customerId(), standing, (a, b) -> b.revision() > a.revision() ? b : a);
  }

  private void forget(FeedRecord record, String key) {
    if (record.topic() == Topics.CONVERSATIONS) {
      state.forget(new ConversationId(key));
    } else if (record.topic() == Topics.ALERTS) {
      state.alerts.remove(new AlertId(key));
    } else if (record.topic() == Topics.CUSTOMERS) {
      state.customers.remove(new CustomerId(key));
    } else if (record.topic() == Topics.RULE_CHANGES) {
      state.rules.forget(key);
    } else if (record.topic() == Topics.STATUS) {
      state.troubles.forget(key);
    }
  }

  private void change(ConversationId id) {
    if (isLive()) {
      changed.add(id);
      listeners.forEach(listener -> listener.changed(id));
    }
  }

  private void tell(Consumer<ViewListener> what) {
    if (isLive()) {
      listeners.forEach(what);
    }
  }

  /** The standing of a customer, or null if it is not remembered. */
  public synchronized @Nullable CustomerStanding customer(CustomerId id) {
    return state.customers.get(id);
  }
}

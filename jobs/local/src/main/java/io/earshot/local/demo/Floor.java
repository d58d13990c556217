package io.earshot.local.demo;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.local.demo.FloorView.Counts;
import io.earshot.local.demo.Latency.Percentiles;
import io.earshot.local.topics.Received;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The floor of the contact centre: what is going on, put together from what was sent and from what
 * came out on the topics. Threads may tell it things at any time.
 */
public final class Floor {

  private static final int MOODS = 12;
  private static final int KEPT = 60;

  private final Map<ConversationId, Talk> talks = new LinkedHashMap<>();
  private final Map<ConversationId, ScoredMessage> lastLines = new LinkedHashMap<>();
  private final Map<AlertId, Alert> alerts = new LinkedHashMap<>();
  private final Deque<RoutingDecision> decisions = new ArrayDeque<>();
  private final Set<AlertId> alerted = new HashSet<>();
  private final SentMessages sentMessages = new SentMessages();
  private final Latency toScored = new Latency();
  private final Latency toAlerted = new Latency();
  private final Throughput throughput = new Throughput();

  private long startNanos;
  private long sent;
  private long scored;
  private long readByEncoder;
  private long decided;
  private long ended;
  private long deadLetters;

  /** An event is about to be sent. */
  synchronized void sending(ConversationEvent event) {
    long now = System.nanoTime();
    startNanos = startNanos == 0 ? now : startNanos;
    if (event instanceof Message message) {
      sent++;
      sentMessages.sent(message, now);
    }
  }

  /** A record came out. */
  synchronized void received(Received<?> received, long nanos) {
    received.ifOf(Topics.SCORED_MESSAGES, message -> scored(message, nanos));
    received.ifOf(Topics.CONVERSATIONS, this::stands);
    received.ifOf(Topics.ALERTS, alert -> alerted(alert, nanos));
    received.ifOf(Topics.ROUTING_DECISIONS, this::decided);
    received.ifOf(Topics.DEAD_LETTERS, letter -> deadLetters++);
  }

  /** What is going on now. */
  public synchronized FloorView view() {
    List<Alert> newestFirst = new ArrayList<>(alerts.values());
    Collections.reverse(newestFirst);
    return new FloorView(
        startNanos == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - startNanos),
        List.copyOf(talks.values()),
        newestFirst,
        List.copyOf(decisions),
        counts(),
        throughput.perSecond(),
        toScored.lately(),
        toAlerted.lately());
  }

  /** What has happened so far. */
  public synchronized Counts counts() {
    return new Counts(sent, scored, readByEncoder, alerted.size(), decided, ended, deadLetters);
  }

  /** Over the whole run. */
  public synchronized Percentiles scoredInTotal() {
    return toScored.total();
  }

  /** Over the whole run. */
  public synchronized Percentiles alertedInTotal() {
    return toAlerted.total();
  }

  private void scored(ScoredMessage message, long nanos) {
    if (message.revision() == 1) {
      scored++;
      readByEncoder += message.model().reader() == ReaderKind.ENCODER ? 1 : 0;
      throughput.count();
      sentMessages
          .sentNanos(message.messageId())
          .ifPresent(sentNanos -> toScored.record(nanos - sentNanos));
    }
    lastLines.put(message.conversationId(), message);
    Talk talk = talks.get(message.conversationId());
    if (talk != null) {
      talks.put(talk.id(), talk(talk.snapshot(), talk));
    }
  }

  private void stands(ConversationSnapshot snapshot) {
    if (snapshot.status() != ConversationStatus.OPEN) {
      ended += talks.remove(snapshot.conversationId()) == null ? 0 : 1;
      lastLines.remove(snapshot.conversationId());
      return;
    }
    Talk before = talks.get(snapshot.conversationId());
    if (before == null || before.snapshot().revision() < snapshot.revision()) {
      talks.put(snapshot.conversationId(), talk(snapshot, before));
    }
  }

  private Talk talk(ConversationSnapshot snapshot, @Nullable Talk before) {
    List<Double> moods = new ArrayList<>(before == null ? List.of() : before.moods());
    boolean isNew = before == null || before.snapshot().revision() < snapshot.revision();
    if (isNew && snapshot.mood() != null) {
      moods.add(snapshot.mood().score());
    }
    ScoredMessage line = lastLines.get(snapshot.conversationId());
    Alert alert = snapshot.openAlertId() == null ? null : alerts.get(snapshot.openAlertId());
    return new Talk(
        snapshot,
        List.copyOf(moods.subList(Math.max(0, moods.size() - MOODS), moods.size())),
        line == null ? null : line.role(),
        line == null ? null : line.text(),
        alert == null || !alert.isOpen() ? null : alert.severity());
  }

  private void alerted(Alert alert, long nanos) {
    Alert known = alerts.get(alert.alertId());
    boolean isOld = known != null && known.revision() >= alert.revision();
    if (isOld || alert.state() == AlertState.WITHHELD) {
      return;
    }
    if (alerted.add(alert.alertId())) {
      sentMessages
          .sentNanos(alert.conversationId(), alert.changedAt())
          .ifPresent(sentNanos -> toAlerted.record(nanos - sentNanos));
    }
    alerts.remove(alert.alertId());
    alerts.put(alert.alertId(), alert);
    while (alerts.size() > KEPT) {
      alerts.remove(alerts.keySet().iterator().next());
    }
    Talk talk = talks.get(alert.conversationId());
    if (talk != null) {
      Talk now = talk(talk.snapshot(), talk);
      talks.put(
          talk.id(),
          new Talk(
              now.snapshot(),
              now.moods(),
              now.speaker(),
              now.lastLine(),
              alert.isOpen() ? alert.severity() : null));
    }
  }

  private void decided(RoutingDecision decision) {
    decided++;
    decisions.addFirst(decision);
    while (decisions.size() > KEPT) {
      decisions.removeLast();
    }
  }
}

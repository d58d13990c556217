package io.earshot.local.demo;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.local.topics.TopicWriter;
import io.earshot.local.traffic.Cue;
import io.earshot.local.traffic.Traffic;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Plays traffic: each event happens when it is due, at the time it really is. */
final class TrafficPlayer {

  private static final Duration LONGEST_NAP = Duration.ofMillis(200);
  private static final int REMEMBERED = 10_000;

  private final Traffic traffic;
  private final TopicWriter writer;
  private final Floor floor;
  private final InstantSource clock;
  private final Map<ConversationId, Instant> latest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  private volatile boolean isStopped;

  TrafficPlayer(Traffic traffic, TopicWriter writer, Floor floor, InstantSource clock) {
    this.traffic = traffic;
    this.writer = writer;
    this.floor = floor;
    this.clock = clock;
  }

  /** Plays until stopped. */
  void play() {
    long start = System.nanoTime();
    while (!isStopped) {
      long wait = start + traffic.due().toNanos() - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(Math.min(wait, LONGEST_NAP.toNanos()));
      } else {
        perform(traffic.take());
      }
    }
  }

  void stop() {
    isStopped = true;
  }

  private void perform(Cue cue) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ConversationEvent event = cue.event().apply(now);
    Instant before = latest.get(event.conversationId());
    if (event instanceof Message && before != null && !now.isAfter(before)) {
      event = cue.event().apply(before.plusMillis(1)); // order within a conversation is by time
    }
    latest.put(event.conversationId(), event.occurredAt());
    floor.sending(event);
    writer.write(Topics.CONVERSATION_EVENTS, event);
  }
}

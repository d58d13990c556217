package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.local.demo.Demo;
import io.earshot.local.demo.FloorView;
import io.earshot.local.lines.AlertLines;
import io.earshot.local.lines.RecordLines;
import io.earshot.local.topics.Received;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The demo as lines: those that a person wants to read, or all there is as JSON. */
final class DemoLines {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

  private final Console console;
  private final boolean json;
  private long toldNanos = System.nanoTime();
  private long lookedNanos = toldNanos;
  private int toldFailures;

  DemoLines(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void begin(String note, Demo demo) {
    if (!json) {
      console.line(
          "Traffic: %s. Flink: %s; Kafka: %s"
              .formatted(note, demo.webPage(), demo.bootstrapServers()));
    }
  }

  void received(Received<?> received) {
    if (json) {
      console.line(withTopic(received));
      return;
    }
    received.ifOf(Topics.ALERTS, alert -> console.line(AlertLines.alert(alert)));
    received.ifOf(Topics.ROUTING_DECISIONS, one -> console.line(RecordLines.decision(one)));
    received.ifOf(Topics.DEAD_LETTERS, letter -> console.line(RecordLines.of(received)));
    received.ifOf(
        Topics.CONVERSATIONS,
        conversation -> {
          if (conversation.status() == ConversationStatus.ENDED) {
            console.line(RecordLines.conversation(conversation));
          }
        });
  }

  /** Every ten seconds a line of figures. */
  void tick(Demo demo) {
    long now = System.nanoTime();
    if (now - lookedNanos > LOOK_NANOS) {
      lookedNanos = now;
      List<String> failures = demo.failures();
      failures
          .subList(Math.min(toldFailures, failures.size()), failures.size())
          .forEach(failure -> console.problem("the job was restarted: " + failure));
      toldFailures = failures.size();
    }
    if (json || now - toldNanos < EVERY_NANOS) {
      return;
    }
    toldNanos = now;
    FloorView view = demo.floor().view();
    console.line(
        String.format(
            Locale.ROOT,
            "%.1f messages a second; %,d so far, %d conversations open, %,d alerts;"
                + " sent to scored p50 %.0f ms, p99 %.0f ms",
            view.perSecond(),
            view.counts().scored(),
            view.talks().size(),
            view.counts().alerts(),
            view.scored().p50(),
            view.scored().p99()));
  }

  /** The record's own JSON, with its topic in front. */
  private static String withTopic(Received<?> received) {
    ObjectNode line = JSON.createObjectNode().put("topic", received.topic().name());
    byte[] value = received.raw().value();
    try {
      if (value == null) {
        line.put("key", received.raw().keyText()).putNull("value");
      } else {
        line.setAll((ObjectNode) JSON.readTree(value));
      }
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what the job writes is JSON", e);
    } catch (IOException e) {
      throw new IllegalStateException("bytes can be read", e);
    }
  }
}

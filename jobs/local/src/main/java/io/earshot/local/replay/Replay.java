package io.earshot.local.replay;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.json.ConversationEventCodec;
import io.earshot.wire.record.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the lines of a source to conversation-events.v1: each when it is due, those of a
 * conversation in order. What is no event is sent too: to say what is wrong with it is the job's
 * work.
 */
public final class Replay {

  /** Kafka's usual limit, less some room for key and headers. */
  private static final int MAX_BYTES = 1_000_000;

  private static final ConversationEventCodec EVENTS = new ConversationEventCodec();

  private final TopicWriter writer;
  private final Options options;
  private final Pauses pauses;
  private final InstantSource clock;

  private final long startNanos = System.nanoTime();
  private long sent;
  private long broken;
  private long tooLarge;
  private @Nullable Instant firstInFile;
  private @Nullable Instant latestInFile;
  private TimeShift shift = new TimeShift(Duration.ZERO);
  private Consumer<ConversationEvent> listener = event -> {};

  /** A replay that is about to run. */
  public Replay(TopicWriter writer, Options options, Pauses pauses, InstantSource clock) {
    this.writer = writer;
    this.options = options;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * How to replay.
   *
   * @param shiftTimes whether the first event is now, and all others as far from it as they were
   * @param limit of lines sent
   */
  public record Options(Pace pace, boolean shiftTimes, long limit) {}

  /** How a replay waits for what is due. */
  @FunctionalInterface
  public interface Pauses {

    /** Waits; false if the replay is to end instead. */
    boolean take(Duration pause);
  }

  /** Tells this listener of every event that is sent, as it stands in the source. */
  public void listen(Consumer<ConversationEvent> to) {
    listener = to;
  }

  /**
   * Runs to the end of the source, its limit, or until it is told to stop.
   *
   * @param progress is told after each line
   * @throws IOException if the source cannot be read
   */
  public ReplayCounts run(ReplaySource source, Consumer<ReplayCounts> progress) throws IOException {
    byte[] line = source.next();
    while (line != null && sent < options.limit()) {
      if (!send(line)) {
        break;
      }
      progress.accept(counts());
      line = source.next();
    }
    writer.flush();
    return counts();
  }

  private boolean send(byte[] line) {
    if (line.length > MAX_BYTES) {
      tooLarge++;
      return true;
    }
    ConversationEvent event = read(line, RawRecord.NO_TIMESTAMP);
    boolean isTimed = event != null;
    if (event == null && latestInFile != null) {
      event = read(line, latestInFile.toEpochMilli());
    }
    if (event == null) {
      broken++;
      writer.write(Topics.CONVERSATION_EVENTS, null, line, clock.millis());
    } else if (!waitFor(event.occurredAt())) {
      return false;
    } else {
      send(event, line, isTimed);
      listener.accept(event);
    }
    sent++;
    return true;
  }

  /**
   * The record's timestamp stands in where the event has no time of its own. Otherwise it is not
   * before now, since Kafka deletes what is old, and not before the event, since one that is far
   * ahead of its record is not believed.
   */
  private void send(ConversationEvent event, byte[] line, boolean isTimed) {
    if (latestInFile == null || event.occurredAt().isAfter(latestInFile)) {
      latestInFile = event.occurredAt();
    }
    long time = shift.apply(event.occurredAt()).toEpochMilli();
    writer.write(
        Topics.CONVERSATION_EVENTS,
        event.conversationId().value().getBytes(StandardCharsets.UTF_8),
        options.shiftTimes() ? shift.apply(line) : line,
        isTimed ? Math.max(time, clock.millis()) : time);
  }

  private boolean waitFor(Instant time) {
    if (firstInFile == null) {
      firstInFile = time;
      if (options.shiftTimes()) {
        shift = new TimeShift(Duration.between(time, Instant.ofEpochMilli(clock.millis())));
      }
    }
    Duration due = options.pace().dueOf(sent, time, firstInFile);
    Duration pause = due.minusNanos(System.nanoTime() - startNanos);
    return pauses.take(pause.isNegative() ? Duration.ZERO : pause);
  }

  private static @Nullable ConversationEvent read(byte[] line, long timestampMillis) {
    try {
      return EVENTS.read(line, timestampMillis);
    } catch (UnreadableRecordException e) {
      return null;
    }
  }

  private ReplayCounts counts() {
    return new ReplayCounts(
        sent,
        broken,
        tooLarge,
        firstInFile == null ? null : shift.apply(firstInFile),
        latestInFile == null ? null : shift.apply(latestInFile),
        Duration.ofNanos(System.nanoTime() - startNanos));
  }
}

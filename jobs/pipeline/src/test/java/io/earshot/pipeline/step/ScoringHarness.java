package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.arranged;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.domain.status.StatusNote;
import io.earshot.language.LinearReader;
import io.earshot.language.MessageReader;
import io.earshot.language.cascade.EncoderChoice;
import io.earshot.language.cascade.LoadGuard;
import io.earshot.language.cascade.ReadingDesk;
import io.earshot.language.cascade.ReadingWatch;
import io.earshot.language.model.ModelStore;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.TinyModels;
import io.earshot.pipeline.settings.BatchSettings;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.clock.Clock;

/**
 * The step that reads, in Flink's harness. The linear reader has the tiny models; the reader that
 * Earshot ships stands in for the encoder, which reads what makes customers angry. Four messages
 * are a full batch, and none waits longer than three milliseconds.
 */
final class ScoringHarness implements AutoCloseable {

  /** What the encoder reads. */
  static final String FOR_ENCODER = TinyModels.ANGRY;

  /** The reader that stands in for it. */
  static final MessageReader SHIPPED = LinearReader.load(ModelStore.inJar(), "en");

  private static final MessageReader TINY = LinearReader.load(Path.of(TinyModels.home()));
  private static final EncoderChoice CHOICE =
      (message, linear) -> message.text().equals(FOR_ENCODER);
  private static final BatchSettings BATCH = new BatchSettings(4, Duration.ofMillis(3));

  /** The version of the encoder's model. */
  static final String ENCODER = versionOf(SHIPPED);

  /** The version of the linear reader's model. */
  static final String LINEAR = versionOf(TINY);

  final OneInputStreamOperatorTestHarness<ArrangedEvent, FollowedEvent> flink;

  private ScoringHarness(Desks desks, boolean live) throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new ScoreMessage(desks, BATCH, live));
    flink.open();
  }

  static ScoringHarness live() throws Exception {
    return live((clock, watch) -> desk(SHIPPED, LoadGuard.none(), clock));
  }

  static ScoringHarness live(Desks desks) throws Exception {
    return new ScoringHarness(desks, true);
  }

  static ScoringHarness bounded() throws Exception {
    return new ScoringHarness((clock, watch) -> desk(SHIPPED, LoadGuard.none(), clock), false);
  }

  static ReadingDesk desk(MessageReader encoder, LoadGuard guard, Clock clock) {
    return ReadingDesk.of(
        TINY, encoder, CHOICE, guard, ReadingWatch.SILENT, clock::relativeTimeNanos);
  }

  void takes(Message said) throws Exception {
    takesFromRecordOf(0, said);
  }

  void takesFromRecordOf(long millis, Message said) throws Exception {
    takes(new ArrangedEvent(arranged(said), null, millis));
  }

  void takes(ConversationEvent other) throws Exception {
    takes(new ArrangedEvent(null, DecodedEvent.of(0, other), 0));
  }

  private void takes(ArrangedEvent event) throws Exception {
    flink.processElement(new StreamRecord<>(event));
  }

  void clockShows(long millis) throws Exception {
    flink.setProcessingTime(millis);
  }

  /** Each message that went on, with the version of the model that read it. */
  List<String> read() {
    var records = flink.getSideOutput(Sides.SCORED);
    return records == null
        ? List.of()
        : records.stream()
            .map(StreamRecord::getValue)
            .map(it -> it.messageId() + " " + it.model().version())
            .toList();
  }

  /** What was noted of the reading. */
  List<StatusNote> notes() {
    return flink.getSideOutput(Sides.STATUS).stream().map(StreamRecord::getValue).toList();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }

  private static String versionOf(MessageReader reader) {
    Message hello = Script.call("c").customer(1, "hello");
    return reader.read(arranged(hello).unread()).model().version();
  }
}

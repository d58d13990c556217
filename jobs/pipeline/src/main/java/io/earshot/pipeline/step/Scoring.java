package io.earshot.pipeline.step;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.language.cascade.Draft;
import io.earshot.language.cascade.ReadingDesk;
import io.earshot.pipeline.settings.BatchSettings;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.runtime.event.WatermarkEvent;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributes;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.clock.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The operator of {@link ScoreMessage}. What awaits the encoder waits in a micro-batch, and behind
 * it what else comes of its conversation; everything else passes. The batch is read when it is
 * full, when its time is up, and before anything but an element goes on: a barrier, a watermark,
 * the end. So there is never anything to keep in a checkpoint.
 */
final class Scoring extends AbstractStreamOperator<FollowedEvent>
    implements OneInputStreamOperator<ArrangedEvent, FollowedEvent> {

  private static final long serialVersionUID = 1L;

  private final Desks desks;
  private final BatchSettings settings;
  private final boolean live;
  private transient Clock clock;
  private transient ReadingDesk desk;
  private transient ReaderMetrics metrics;
  private transient MicroBatch<Waiting> batch;
  private transient @Nullable ScheduledFuture<?> wakeUp;
  private transient @Nullable ScheduledFuture<?> notes;

  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  Scoring(
      StreamOperatorParameters<FollowedEvent> parameters,
      Desks desks,
      BatchSettings settings,
      boolean live) {
    super(parameters);
    this.desks = desks;
    this.settings = settings;
    this.live = live;
  }

  @Override
  public void open() throws Exception {
    super.open();
    clock = getProcessingTimeService().getClock();
    metrics = new ReaderMetrics(getMetricGroup(), clock::relativeTimeMillis);
    desk = desks.open(clock, metrics);
    getMetricGroup().gauge("encoder-let-in", () -> desk.isOpen() ? 1 : 0);
    batch = new MicroBatch<>(settings.most());
    if (live) {
      long every = TakeNotes.EVERY.toMillis();
      notes = getProcessingTimeService().scheduleWithFixedDelay(time -> note(), every, every);
    }
  }

  private void note() {
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    output.collect(Sides.STATUS, new StreamRecord<>(metrics.note(task, desk.isOpen())));
  }

  @Override
  public void processElement(StreamRecord<ArrangedEvent> element) {
    ArrangedEvent event = element.getValue();
    if (event.recordMillis() > 0) {
      long lag = clock.absoluteTimeMillis() - event.recordMillis();
      desk.observeLag(lag);
      metrics.lag(lag);
    }
    ArrangedMessage message = event.message();
    Draft draft = message == null ? null : desk.draft(message.unread());
    Reading linear = draft == null ? null : draft.linear();
    Draft awaiting = draft != null && draft.awaitsEncoder() ? draft : null;
    String conversation = event.conversationKey();
    if (awaiting == null && !batch.holds(conversation)) {
      putOut(element, linear);
      return;
    }
    // Flink uses the element again, so the one that waits is a copy.
    batch.add(conversation, new Waiting(element.copy(event), awaiting, linear));
    if (batch.isFull()) {
      drain();
    } else if (live && wakeUp == null) {
      wakeUp =
          getProcessingTimeService()
              .registerTimer(
                  clock.absoluteTimeMillis() + settings.within().toMillis(), time -> drain());
    }
  }

  private void drain() {
    if (wakeUp != null) {
      wakeUp.cancel(false);
      wakeUp = null;
    }
    if (batch.isEmpty()) {
      return;
    }
    List<Waiting> all = batch.takeAll();
    List<Draft> drafts = all.stream().map(Waiting::awaiting).filter(Objects::nonNull).toList();
    Iterator<Reading> encoded = desk.finish(drafts).iterator();
    for (Waiting one : all) {
      putOut(one.element(), one.awaiting() == null ? one.linear() : encoded.next());
    }
  }

  private void putOut(StreamRecord<ArrangedEvent> element, @Nullable Reading reading) {
    ArrangedEvent event = element.getValue();
    ArrangedMessage message = event.message();
    if (message == null || reading == null) {
      output.collect(element.replace(new FollowedEvent(null, event.other())));
      return;
    }
    ScoredMessage result = message.scored(reading);
    metrics.read(result);
    output.collect(Sides.SCORED, new StreamRecord<>(result, element.getTimestamp()));
    output.collect(element.replace(new FollowedEvent(result, null)));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    drain();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    drain();
    super.processWatermark(watermark);
  }

  @Override
  public void processWatermark(WatermarkEvent watermark) throws Exception {
    drain();
    super.processWatermark(watermark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    drain();
    super.processWatermarkStatus(status);
  }

  @Override
  public void processLatencyMarker(LatencyMarker marker) throws Exception {
    drain();
    super.processLatencyMarker(marker);
  }

  @Override
  public void processRecordAttributes(RecordAttributes attributes) throws Exception {
    drain();
    super.processRecordAttributes(attributes);
  }

  @Override
  public void finish() throws Exception {
    drain();
    super.finish();
  }

  @Override
  public void close() throws Exception {
    if (notes != null) {
      notes.cancel(false);
    }
    if (desk != null) {
      desk.close();
    }
    super.close();
  }

  /**
   * An element that waits.
   *
   * @param awaiting what the encoder is to read; null for one that only waits its turn
   * @param linear null for one that is no message
   */
  private record Waiting(
      StreamRecord<ArrangedEvent> element, @Nullable Draft awaiting, @Nullable Reading linear) {}
}

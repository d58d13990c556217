package io.earshot.pipeline.step;

import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.wire.DecodeLimits;
import io.earshot.wire.Decoded;
import io.earshot.wire.Topic;
import io.earshot.wire.TopicDecoder;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decodes the records of a topic. What cannot be used goes to the side as a dead letter, masked,
 * and is counted by its reason.
 *
 * @param <T> what a record stands for
 * @param <O> what is made of it
 */
abstract class DecodeTopic<T, O> extends ProcessFunction<RawRecord, O> {

  private static final long serialVersionUID = 1L;

  private final Topic<T> topic;
  private final DecodeSettings settings;
  private final RedactionSettings redaction;
  private transient Masking masking;
  private transient TopicDecoder<T> decoder;
  private transient Counter decoded;
  private transient Map<DeadLetterReason, Counter> deadLetters;

  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  DecodeTopic(Topic<T> topic, DecodeSettings settings, RedactionSettings redaction) {
    this.topic = topic;
    this.settings = settings;
    this.redaction = redaction;
  }

  @Override
  public final void open(OpenContext context) {
    masking = Masking.of(redaction, getRuntimeContext());
    decoder =
        new TopicDecoder<>(
            topic,
            new DecodeLimits(settings.maxBytes(), settings.maxAhead()),
            new DeadLetters(DeadLetters.DEFAULT.maxBytes(), masking::maskedText));
    decoded = getRuntimeContext().getMetricGroup().counter("decoded");
    deadLetters = new EnumMap<>(DeadLetterReason.class);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      deadLetters.put(
          reason,
          getRuntimeContext()
              .getMetricGroup()
              .addGroup("reason", reason.name())
              .counter("dead-letters"));
    }
  }

  @Override
  public final void processElement(RawRecord record, Context context, Collector<O> out) {
    Decoded<T> result = decoder.decode(record);
    if (result instanceof Decoded.Unreadable<T> unreadable) {
      DeadLetter letter = unreadable.deadLetter();
      Objects.requireNonNull(deadLetters.get(letter.reason())).inc();
      context.output(Sides.DEAD_LETTERS, letter);
      return;
    }
    decoded.inc();
    if (result instanceof Decoded.Value<T> value) {
      take(value.value(), record, context, out);
    } else if (result instanceof Decoded.Tombstone<T> tombstone && tombstone.key() != null) {
      takeBack(tombstone.key(), out);
    }
  }

  /** Emits what is made of this value; nothing in it is masked yet. */
  abstract void take(T value, RawRecord record, Context context, Collector<O> out);

  /** All that was said under this key is taken back. Most topics' readers do not mind. */
  void takeBack(String key, Collector<O> out) {}

  final Masking masking() {
    return masking;
  }
}

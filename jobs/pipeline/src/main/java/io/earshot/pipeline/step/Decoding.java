package io.earshot.pipeline.step;

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
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.OutputTag;

/** What the decoding steps share: dead letters to the side, counted by reason. */
final class Decoding<T> {

  private final TopicDecoder<T> decoder;
  private final Counter decoded;
  private final Map<DeadLetterReason, Counter> deadLetters = new EnumMap<>(DeadLetterReason.class);

  Decoding(Topic<T> topic, DecodeSettings settings, Masking masking, RuntimeContext context) {
    DecodeLimits limits = new DecodeLimits(settings.maxBytes(), settings.maxAhead());
    this.decoder =
        new TopicDecoder<>(
            topic, limits, new DeadLetters(DeadLetters.DEFAULT.maxBytes(), masking::maskedText));
    this.decoded = context.getMetricGroup().counter("decoded");
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      deadLetters.put(
          reason,
          context.getMetricGroup().addGroup("reason", reason.name()).counter("dead-letters"));
    }
  }

  Decoded<T> decode(RawRecord record, BiConsumer<OutputTag<DeadLetter>, DeadLetter> side) {
    Decoded<T> result = decoder.decode(record);
    if (result instanceof Decoded.Unreadable<T> unreadable) {
      DeadLetter letter = unreadable.deadLetter();
      Objects.requireNonNull(deadLetters.get(letter.reason())).inc();
      side.accept(Sides.DEAD_LETTERS, letter);
    } else {
      decoded.inc();
    }
    return result;
  }
}

package io.earshot.pipeline.stream;

import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.SurveyAnswered;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way. Flink would hand a sealed interface to Kryo, so it travels in a flat record
 * that has a place for each kind and exactly one of them filled.
 *
 * @param partition of the topic it came from; -1 for one that came from none
 * @param recordMillis since when its record has been there, in milliseconds since 1970: the
 *     record's timestamp, but no later than when it was decoded; 0 or less if it came in none. Only
 *     tells how far the job is behind
 */
public record DecodedEvent(
    int partition,
    long recordMillis,
    @Nullable ConversationStarted started,
    @Nullable Message message,
    @Nullable MessageRedacted redacted,
    @Nullable ParticipantJoined joined,
    @Nullable ParticipantLeft left,
    @Nullable ConversationTransferred transferred,
    @Nullable HoldStarted holdStarted,
    @Nullable HoldEnded holdEnded,
    @Nullable ConversationEnded ended,
    @Nullable SurveyAnswered survey,
    @Nullable CustomerRecalled recalled,
    @Nullable AnswerBegun answerBegun) {

  private static final long NO_RECORD = 0;

  /** An event that came in no record, packed. */
  public static DecodedEvent of(int partition, ConversationEvent event) {
    return of(partition, NO_RECORD, event);
  }

  /** An event of a record that has been there since then, packed. */
  public static DecodedEvent of(int partition, long recordMillis, ConversationEvent event) {
    return new DecodedEvent(
        partition,
        recordMillis,
        as(event, ConversationStarted.class),
        as(event, Message.class),
        as(event, MessageRedacted.class),
        as(event, ParticipantJoined.class),
        as(event, ParticipantLeft.class),
        as(event, ConversationTransferred.class),
        as(event, HoldStarted.class),
        as(event, HoldEnded.class),
        as(event, ConversationEnded.class),
        as(event, SurveyAnswered.class),
        as(event, CustomerRecalled.class),
        as(event, AnswerBegun.class));
  }

  /** The event, unpacked. */
  public ConversationEvent event() {
    if (message != null) {
      return message;
    }
    return Stream.of(
            started,
            redacted,
            joined,
            left,
            transferred,
            holdStarted,
            holdEnded,
            ended,
            survey,
            recalled,
            answerBegun)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an event without an event"));
  }

  /** What the stream is partitioned by. */
  public String conversationKey() {
    return event().conversationId().value();
  }

  private static <T extends ConversationEvent> @Nullable T as(
      ConversationEvent event, Class<T> kind) {
    return kind.isInstance(event) ? kind.cast(event) : null;
  }
}

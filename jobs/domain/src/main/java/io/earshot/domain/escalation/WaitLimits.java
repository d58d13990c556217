package io.earshot.domain.escalation;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer may go unanswered before somebody should know, by channel; null where a wait
 * is nobody's concern.
 */
public record WaitLimits(
    @Nullable Duration voice,
    @Nullable Duration chat,
    @Nullable Duration email,
    @Nullable Duration sms,
    @Nullable Duration social) {

  /** The limit of this channel, or null; an unknown one is taken for chat. */
  public @Nullable Duration of(Channel channel) {
    return switch (channel) {
      case VOICE -> voice;
      case CHAT, UNKNOWN -> chat;
      case EMAIL -> email;
      case SMS -> sms;
      case SOCIAL -> social;
    };
  }

  /**
   * When silence alone is next a matter of judgement: at the limit, and at twice the limit.
   *
   * @param waitingSince since when a customer goes unanswered, or null if none does
   * @return the first of them that lies after this instant, or null
   */
  public @Nullable Instant dueAt(@Nullable Instant waitingSince, Channel channel, Instant after) {
    Duration limit = of(channel);
    if (waitingSince == null || limit == null) {
      return null;
    }
    Instant first = waitingSince.plus(limit);
    Instant second = first.plus(limit);
    if (first.isAfter(after)) {
      return first;
    }
    return second.isAfter(after) ? second : null;
  }
}

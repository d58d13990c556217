package io.earshot.domain.escalation;

import io.earshot.domain.event.Channel;
import java.time.Duration;
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
}

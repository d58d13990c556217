package io.earshot.domain.escalation;

import io.earshot.domain.event.Channel;
import java.time.Duration;

/** How long a customer may go unanswered before somebody should know, by channel. */
public record WaitLimits(
    Duration voice, Duration chat, Duration email, Duration sms, Duration social) {

  /** The limit of this channel; an unknown one is taken for chat. */
  public Duration of(Channel channel) {
    return switch (channel) {
      case VOICE -> voice;
      case CHAT, UNKNOWN -> chat;
      case EMAIL -> email;
      case SMS -> sms;
      case SOCIAL -> social;
    };
  }
}

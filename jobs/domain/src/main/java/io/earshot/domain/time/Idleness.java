package io.earshot.domain.time;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.stream.Stream;

/** How long a conversation may be silent before it counts as over, by channel. */
public record Idleness(
    Duration voice, Duration chat, Duration email, Duration sms, Duration social) {

  /** The silence that ends a conversation of this channel; an unknown one is taken for chat. */
  public Duration of(Channel channel) {
    return switch (channel) {
      case VOICE -> voice;
      case CHAT, UNKNOWN -> chat;
      case EMAIL -> email;
      case SMS -> sms;
      case SOCIAL -> social;
    };
  }

  /** The longest of them. */
  public Duration longest() {
    return Stream.of(voice, chat, email, sms, social).max(Duration::compareTo).orElseThrow();
  }
}

package io.earshot.domain.event;

/** How a conversation arrives. {@link #UNKNOWN} until a start says. */
public enum Channel {
  VOICE,
  CHAT,
  EMAIL,
  SMS,
  SOCIAL,
  UNKNOWN
}

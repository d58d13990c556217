package io.earshot.domain.conversation;

/** Where a conversation is in its life. */
public enum ConversationStatus {
  OPEN,
  ENDED,
  /** Ended a while ago and dropped from memory; on the topic this is a tombstone. */
  FORGOTTEN
}

package io.earshot.domain.event;

/**
 * Names one message within its conversation.
 *
 * @param value as the source system wrote it; never blank
 */
public record MessageId(String value) {

  public MessageId {
    Ids.requireText(value, "messageId");
  }

  @Override
  public String toString() {
    return value;
  }
}

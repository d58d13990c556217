package io.earshot.domain.event;

/**
 * Names one customer's contact, from opening to closing, across transfers.
 *
 * @param value as the source system wrote it; never blank
 */
public record ConversationId(String value) {

  public ConversationId {
    Ids.requireText(value, "conversationId");
  }

  @Override
  public String toString() {
    return value;
  }
}

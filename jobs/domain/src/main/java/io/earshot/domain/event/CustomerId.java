package io.earshot.domain.event;

/**
 * Names one customer across conversations and channels.
 *
 * @param value as the source system wrote it; never blank
 */
public record CustomerId(String value) {

  public CustomerId {
    Ids.requireText(value, "customerId");
  }

  @Override
  public String toString() {
    return value;
  }
}

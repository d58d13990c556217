package io.earshot.pipeline.state.compact;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import org.jspecify.annotations.Nullable;

/** Names of things, or null. */
final class Ids {

  private Ids() {}

  static void write(@Nullable ConversationId id, CompactOut out) {
    out.text(id == null ? null : id.value());
  }

  static void write(@Nullable CustomerId id, CompactOut out) {
    out.text(id == null ? null : id.value());
  }

  static void write(@Nullable MessageId id, CompactOut out) {
    out.text(id == null ? null : id.value());
  }

  static ConversationId conversation(CompactIn in) {
    return new ConversationId(in.text());
  }

  static MessageId message(CompactIn in) {
    return new MessageId(in.text());
  }

  static @Nullable CustomerId customerOrNull(CompactIn in) {
    String id = in.textOrNull();
    return id == null ? null : new CustomerId(id);
  }

  static @Nullable MessageId messageOrNull(CompactIn in) {
    String id = in.textOrNull();
    return id == null ? null : new MessageId(id);
  }
}

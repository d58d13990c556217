package io.earshot.pipeline.state.compact;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Message}s. */
final class MessageFormat implements Format<Message> {

  private static final int FINAL = 1;
  private static final int TRUNCATED = 2;
  private static final int SPOKEN = 4;
  private static final int MEASURED = 8;
  private static final int REPLACES = 16;
  private static final int ROLE_AT = 5;

  @Override
  public void write(Message message, CompactOut out) {
    boolean spoken = message.startedAt() != null || message.endedAt() != null;
    boolean measured = message.confidence() != null || message.loudness() != null;
    int head = Numbers.ROLE.of(message.role()) << ROLE_AT;
    head |= message.isFinal() ? FINAL : 0;
    head |= message.truncated() ? TRUNCATED : 0;
    head |= spoken ? SPOKEN : 0;
    head |= measured ? MEASURED : 0;
    head |= message.replaces() != null ? REPLACES : 0;
    out.number(head);
    Ids.write(message.conversationId(), out);
    Ids.write(message.messageId(), out);
    out.text(message.participantId());
    out.text(message.text());
    out.time(message.sentAt());
    if (spoken) {
      out.time(message.startedAt());
      out.time(message.endedAt());
    }
    if (measured) {
      out.real(message.confidence());
      out.real(message.loudness());
    }
    if (message.replaces() != null) {
      Ids.write(message.replaces(), out);
    }
    out.text(message.language());
  }

  @Override
  public Message read(CompactIn in) {
    int head = in.small();
    ParticipantRole role = Numbers.ROLE.at(head >>> ROLE_AT);
    ConversationId conversation = Ids.conversation(in);
    MessageId id = Ids.message(in);
    String participant = in.textOrNull();
    String text = in.text();
    Instant sentAt = in.time();
    boolean spoken = (head & SPOKEN) != 0;
    @Nullable Instant startedAt = spoken ? in.timeOrNull() : null;
    @Nullable Instant endedAt = spoken ? in.timeOrNull() : null;
    boolean measured = (head & MEASURED) != 0;
    @Nullable Double confidence = measured ? in.realOrNull() : null;
    @Nullable Double loudness = measured ? in.realOrNull() : null;
    @Nullable MessageId replaces = (head & REPLACES) != 0 ? Ids.message(in) : null;
    return new Message(
        conversation,
        id,
        role,
        participant,
        text,
        sentAt,
        startedAt,
        endedAt,
        confidence,
        loudness,
        (head & FINAL) != 0,
        replaces,
        in.textOrNull(),
        (head & TRUNCATED) != 0);
  }
}

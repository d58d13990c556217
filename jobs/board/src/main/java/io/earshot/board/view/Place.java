package io.earshot.board.view;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.event.Channel;
import org.jspecify.annotations.Nullable;

/** Where a conversation belongs on the floor. */
record Place(
    Channel channel,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String subject,
    @Nullable String language) {

  static Place of(ConversationSnapshot snapshot) {
    return new Place(
        snapshot.channel(),
        snapshot.queue(),
        snapshot.team(),
        snapshot.subject() == null ? null : snapshot.subject().label(),
        snapshot.language());
  }
}

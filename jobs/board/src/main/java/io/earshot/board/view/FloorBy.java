package io.earshot.board.view;

import org.jspecify.annotations.Nullable;

/** What the floor can be divided by. */
public enum FloorBy {
  QUEUE,
  CHANNEL,
  SUBJECT,
  LANGUAGE;

  @Nullable String keyOf(Place place) {
    return switch (this) {
      case QUEUE -> place.queue();
      case CHANNEL -> place.channel().name();
      case SUBJECT -> place.subject();
      case LANGUAGE -> place.language();
    };
  }
}

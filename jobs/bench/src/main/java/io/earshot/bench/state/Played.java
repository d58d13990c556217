package io.earshot.bench.state;

import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a conversation that is being played, and what has travelled. */
final class Played {

  @Nullable Arrangement arrangement;
  @Nullable Conversation conversation;
  @Nullable RoutingCase routing;
  private final List<DecodedEvent> decoded = new ArrayList<>();
  private final List<FollowedEvent> followed = new ArrayList<>();
  private final List<RoutingFacts> facts = new ArrayList<>();

  /** The messages as they were decoded. */
  List<DecodedEvent> decoded() {
    return decoded;
  }

  /** The messages as they were read. */
  List<FollowedEvent> followed() {
    return followed;
  }

  List<RoutingFacts> facts() {
    return facts;
  }
}

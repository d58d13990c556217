package io.earshot.pipeline.stream;

import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import java.util.Comparator;

/**
 * Orders of time. Elements of the same instant are ordered by kind, so that the order does not
 * depend on which of two ways through the graph was faster; what came the same way stays as it
 * came.
 */
public final class InTime {

  /**
   * Events of a conversation: a start before what is remembered of its customer before the rest.
   */
  public static final Comparator<DecodedEvent> EVENTS =
      Comparator.comparing((DecodedEvent event) -> event.event().occurredAt())
          .thenComparing(event -> rank(event.event()));

  /** News of a customer: profiles, then ended conversations, then starts, then surveys. */
  public static final Comparator<CustomerNews> NEWS =
      Comparator.comparing(CustomerNews::at)
          .thenComparing(InTime::rank)
          .thenComparing(InTime::conversation);

  /** What was raised for a team: by time, then by alert, then by revision. */
  public static final Comparator<RaisedAlert> ALERTS =
      Comparator.comparing((RaisedAlert raised) -> raised.alert().changedAt())
          .thenComparing(raised -> raised.alert().alertId().value())
          .thenComparing(raised -> raised.alert().revision());

  private InTime() {}

  private static int rank(ConversationEvent event) {
    if (event instanceof ConversationStarted) {
      return 0;
    }
    return event instanceof CustomerRecalled ? 1 : 2;
  }

  private static int rank(CustomerNews news) {
    if (news.profile() != null) {
      return 0;
    }
    if (news.contact() != null) {
      return 1;
    }
    return news.started() != null ? 2 : 3;
  }

  private static String conversation(CustomerNews news) {
    if (news.started() != null) {
      return news.started().conversationId().value();
    }
    return news.survey() == null ? "" : news.survey().conversationId().value();
  }
}

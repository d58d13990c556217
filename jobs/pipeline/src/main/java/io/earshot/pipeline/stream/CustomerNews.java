package io.earshot.pipeline.stream;

import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.SurveyAnswered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** News of a customer: a record with a place for each kind and exactly one of them filled. */
public record CustomerNews(
    CustomerId customerId,
    @Nullable ConversationStarted started,
    @Nullable SurveyAnswered survey,
    @Nullable CustomerProfile profile,
    @Nullable ContactRevision contact) {

  /** The customer began a conversation. */
  public static CustomerNews of(CustomerId customerId, ConversationStarted started) {
    return new CustomerNews(customerId, started, null, null, null);
  }

  /** The customer answered a survey. */
  public static CustomerNews of(CustomerId customerId, SurveyAnswered survey) {
    return new CustomerNews(customerId, null, survey, null, null);
  }

  /** The business says who the customer is. */
  public static CustomerNews of(CustomerProfile profile) {
    return new CustomerNews(profile.customerId(), null, null, profile, null);
  }

  /** A conversation of the customer has ended, or has turned bad. */
  public static CustomerNews of(CustomerId customerId, ContactRevision contact) {
    return new CustomerNews(customerId, null, null, null, contact);
  }

  /** What the stream is partitioned by. */
  public String customerKey() {
    return customerId.value();
  }

  /** When it happened. */
  public Instant at() {
    if (started != null) {
      return started.occurredAt();
    }
    if (survey != null) {
      return survey.occurredAt();
    }
    if (profile != null) {
      return profile.updatedAt();
    }
    if (contact == null) {
      throw new IllegalStateException("news of " + customerId + " without news");
    }
    return contact.changedAt();
  }
}

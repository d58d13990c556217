package io.earshot.domain.customer;

import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.SurveyAnswered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of a customer and recalls it when he comes back. How he stands depends on
 * what was heard alone, not on the order in which it came.
 *
 * <p>What is heard later joins the customer's newest conversation again, if that is still open and
 * would see a difference: a profile that comes late, or the end of the contact before.
 */
public final class CustomerDesk {

  private final Standings standings;

  /** A desk with these settings. */
  public CustomerDesk(MemorySettings settings) {
    this.standings = new Standings(settings);
  }

  /** The customer began a conversation; one that is told twice is recalled twice. */
  public MemoryStep onStarted(
      @Nullable CustomerMemory known, CustomerId customer, ConversationStarted started) {
    CustomerMemory before = memory(known, customer);
    Visit visit = new Visit(started.conversationId(), started.channel(), started.occurredAt());
    CustomerMemory after = before.heard().with(visit);
    boolean isNews = !after.visits().equals(before.visits());
    CustomerStanding standing = standings.joining(after, visit);
    List<CustomerRecalled> recalls = new ArrayList<>();
    if (isWorthRecalling(standing)) {
      recalls.add(recalled(visit, standing));
    }
    if (!visit.isSameAs(after.visits().newest())) {
      recalls.addAll(joinedAnew(before, after));
    }
    return new MemoryStep(after, isNews ? standings.now(after) : null, recalls);
  }

  /** The business says who the customer is; an older profile than the one known is ignored. */
  public MemoryStep onProfile(@Nullable CustomerMemory known, CustomerProfile said) {
    CustomerMemory before = memory(known, said.customerId());
    CustomerProfile profile = said.remembered();
    CustomerProfile last = before.profile();
    if (last != null && !profile.replaces(last)) {
      return MemoryStep.unchanged(before.heard());
    }
    CustomerMemory after = before.heard().with(profile);
    return step(before, after, last == null || !profile.saysTheSameAs(last));
  }

  /** A conversation of the customer has ended or turned bad, or its record was corrected. */
  public MemoryStep onContact(
      @Nullable CustomerMemory known, CustomerId customer, ContactRevision contact) {
    CustomerMemory before = memory(known, customer);
    ContactRevision last = before.contactLike(contact);
    if (last != null && !contact.replaces(last)) {
      return MemoryStep.unchanged(before.heard());
    }
    CustomerMemory after = before.heard().with(contact);
    boolean isKept = after.contacts().contains(contact);
    return step(
        before, after, isKept && (last == null || !contact.contact().equals(last.contact())));
  }

  /** The customer answered a survey. A conversation does not hear what was said of itself. */
  public MemoryStep onSurvey(
      @Nullable CustomerMemory known, CustomerId customer, SurveyAnswered survey) {
    CustomerMemory before = memory(known, customer);
    SurveyScore answer = SurveyScore.of(survey);
    SurveyScore last = before.survey(answer.kind());
    if (last != null && !answer.replaces(last)) {
      return MemoryStep.unchanged(before.heard());
    }
    CustomerMemory after = before.heard().with(answer);
    Visit newest = after.visits().newest();
    boolean isOfNewest = newest != null && newest.conversationId().equals(survey.conversationId());
    return new MemoryStep(
        after,
        last == null || last.score() != answer.score() ? standings.now(after) : null,
        isOfNewest ? List.of() : joinedAnew(before, after));
  }

  private MemoryStep step(CustomerMemory before, CustomerMemory after, boolean changed) {
    return new MemoryStep(after, changed ? standings.now(after) : null, joinedAnew(before, after));
  }

  /** What the customer's newest conversation is to know now; nothing if it is as it was. */
  private List<CustomerRecalled> joinedAnew(CustomerMemory before, CustomerMemory after) {
    Visit visit = after.visits().newest();
    if (visit == null || hasEnded(after, visit)) {
      return List.of();
    }
    CustomerStanding standing = standings.joining(after, visit);
    boolean isKnown = standing.saysTheSameAs(standings.joining(before, visit));
    return isKnown || !isWorthRecalling(standing) ? List.of() : List.of(recalled(visit, standing));
  }

  private static CustomerRecalled recalled(Visit visit, CustomerStanding standing) {
    return new CustomerRecalled(visit.conversationId(), visit.startedAt(), standing);
  }

  /** Whether anything is known but that he came. */
  private static boolean isWorthRecalling(CustomerStanding standing) {
    return standing.tier() != null
        || standing.contacts30d() > 1
        || !standing.lastContacts().isEmpty()
        || standing.lastCsat() != null
        || standing.lastCes() != null
        || standing.lastNps() != null;
  }

  private static boolean hasEnded(CustomerMemory memory, Visit visit) {
    return memory.contacts().stream()
        .filter(it -> it.contact().conversationId().equals(visit.conversationId()))
        .anyMatch(it -> it.contact().endedAt() != null && !it.isOverBefore(visit.startedAt()));
  }

  private static CustomerMemory memory(@Nullable CustomerMemory known, CustomerId customer) {
    return known == null ? CustomerMemory.begin(customer) : known;
  }
}

package io.earshot.domain.routing;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a conversation should go and how soon, and says why. The first route that fits
 * moves it: vulnerable before angry before delighted; otherwise it stays where it is. Grounds that
 * raise the priority add up.
 */
public final class RoutingDesk {

  private static final int VERSION = 1;
  private static final int MATERIAL_PRIORITY_STEP = 10;
  private static final int OFTEN = 3;

  private final RoutingBook book;

  /** A desk that decides by this book. */
  public RoutingDesk(RoutingBook book) {
    this.book = book;
  }

  /**
   * The decision that these facts call for.
   *
   * @param last the conversation's last decision, or null if there was none
   * @return null if the last decision still holds, or the conversation is over
   */
  public @Nullable RoutingDecision decide(@Nullable RoutingDecision last, RoutingFacts facts) {
    if (facts.stage() != RoutingFacts.Stage.OPEN) {
      return null;
    }
    List<RoutingReason> because = new ArrayList<>();
    Target target = target(facts, because);
    Priority priority = priority(facts, because);
    if (last != null && stillHolds(last, facts, target, priority)) {
      return null;
    }
    int ordinal = last == null ? 1 : last.revision() + 1;
    Instant at =
        last == null || facts.at().isAfter(last.decidedAt()) ? facts.at() : last.decidedAt();
    Duration within = book.queue(target.queue()).answerWithin();
    return new RoutingDecision(
        DecisionId.of(facts.conversationId(), facts.openedAt(), ordinal),
        ordinal,
        facts.conversationId(),
        facts.customer().customerId(),
        last == null ? RoutingDecision.Kind.FIRST : RoutingDecision.Kind.CHANGED,
        at,
        at.plus(book.decisionValidFor()),
        last == null ? null : last.decisionId(),
        target,
        priority,
        facts.waiting().since(),
        within == null ? null : facts.openedAt().plus(within),
        null,
        null,
        List.copyOf(because),
        null);
  }

  private static boolean stillHolds(
      RoutingDecision last, RoutingFacts facts, Target target, Priority priority) {
    return !last.decidedAt().isBefore(facts.openedAt())
        && last.expiresAt().isAfter(facts.at())
        && last.target().equals(target)
        && Math.abs(last.priority().value() - priority.value()) < MATERIAL_PRIORITY_STEP;
  }

  private Target target(RoutingFacts facts, List<RoutingReason> because) {
    String queue = queue(facts, because);
    Queue entry = book.queue(queue);
    TreeSet<String> skills = new TreeSet<>(entry.skills());
    if (facts.feeling().mood() == MoodBand.ANGRY) {
      skills.add("de-escalation");
    }
    String language = facts.matter().language();
    if (language != null && !book.homeLanguages().contains(language)) {
      skills.add("language-" + language);
      because.add(reason(facts, "Speaks " + language, "language-to-speakers"));
    }
    return new Target(
        queue,
        List.copyOf(skills),
        language,
        entry.team() == null ? facts.place().team() : entry.team());
  }

  private @Nullable String queue(RoutingFacts facts, List<RoutingReason> because) {
    String care = book.careQueue();
    if (care != null && facts.matter().signals().contains(Signal.VULNERABLE)) {
      because.add(reason(facts, "To " + care + ": may be vulnerable", "vulnerable-to-care"));
      return care;
    }
    String angry = book.angryQueue();
    if (angry != null && facts.matter().signals().contains(Signal.THREATENS_TO_LEAVE)) {
      because.add(reason(facts, "To " + angry + ": threatens to leave", "leaving-to-retention"));
      return angry;
    }
    if (angry != null && facts.feeling().mood() == MoodBand.ANGRY) {
      because.add(reason(facts, "To " + angry + ": angry customer", "angry-to-retention"));
      return angry;
    }
    String sales = book.salesQueue();
    if (sales != null && facts.feeling().mood() == MoodBand.HAPPY) {
      because.add(reason(facts, "To " + sales + ": delighted customer", "delighted-to-sales"));
      return sales;
    }
    String present = facts.place().queue() == null ? book.fallbackQueue() : facts.place().queue();
    if (present != null) {
      because.add(reason(facts, "Queue " + present, "as-queued"));
    }
    return present;
  }

  private static Priority priority(RoutingFacts facts, List<RoutingReason> because) {
    int value = 40;
    value += raised(facts.customer().tier() == Tier.VIP, 25, facts, "VIP customer", because);
    value += raised(facts.customer().tier() == Tier.GOLD, 12, facts, "Gold customer", because);
    value += raised(facts.feeling().mood() == MoodBand.ANGRY, 20, facts, "Angry", because);
    value += raised(facts.feeling().mood() == MoodBand.UNHAPPY, 10, facts, "Unhappy", because);
    value +=
        raised(
            facts.customer().mood().compareTo(MoodBand.EVEN) < 0,
            8,
            facts,
            "Earlier contacts went badly",
            because);
    value +=
        raised(
            facts.customer().contacts7d() >= OFTEN,
            8,
            facts,
            facts.customer().contacts7d() + " contacts in seven days",
            because);
    for (Signal signal : new TreeSet<>(facts.matter().signals())) {
      value += raised(true, raise(signal), facts, signal.inWords(), because);
    }
    return Priority.of(value);
  }

  private static int raised(
      boolean applies, int by, RoutingFacts facts, String inWords, List<RoutingReason> because) {
    if (!applies || by == 0) {
      return 0;
    }
    because.add(reason(facts, inWords + " (+" + by + ")", "priority"));
    return by;
  }

  private static int raise(Signal signal) {
    return switch (signal) {
      case VULNERABLE -> 25;
      case ASKS_FOR_SUPERVISOR, LEGAL_THREAT, THREATENS_TO_LEAVE -> 15;
      case REPEAT_CONTACT, PUBLIC_THREAT -> 10;
      default -> 0;
    };
  }

  private static RoutingReason reason(RoutingFacts facts, String inWords, String rule) {
    return new RoutingReason(inWords, rule, VERSION, facts.messageId());
  }
}

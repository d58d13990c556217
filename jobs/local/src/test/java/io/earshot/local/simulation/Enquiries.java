package io.earshot.local.simulation;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Enquiries made up for a test: chats for billing of a minute each, to be answered in two. */
final class Enquiries {

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Ranking BILLING =
      new Ranking(Duration.ZERO, 40, Set.of("billing"), Duration.ofMinutes(2));

  private Enquiries() {}

  static Enquiry enquiry(Tier tier, Ranking... decided) {
    return new Enquiry(
        "c",
        Channel.CHAT,
        "north",
        tier,
        false,
        MINUTE,
        BILLING,
        decided.length == 0 ? List.of(BILLING) : List.of(decided));
  }

  static Enquiry enquiry() {
    return enquiry(Tier.STANDARD);
  }

  static Ranking priority(int priority) {
    return new Ranking(Duration.ZERO, priority, BILLING.skills(), BILLING.serviceLevel());
  }

  static Ranking needing(String skill) {
    return new Ranking(Duration.ZERO, 40, Set.of(skill), BILLING.serviceLevel());
  }

  /** Who does not give up, and takes a minute. */
  static Arrival arrival(int number, long atSeconds, Enquiry enquiry) {
    return new Arrival(number, enquiry, atSeconds * 1000, 60_000, Arrival.FOR_EVER);
  }

  static List<Agent> agents(int howMany, String... skills) {
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      agents.add(new Agent("a-%02d".formatted(i), Set.of(skills)));
    }
    return agents;
  }
}

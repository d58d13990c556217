package io.earshot.local.traffic;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;

/**
 * Who plays a conversation of the corpus. Always the same for the same conversation, whatever the
 * seed.
 *
 * @param customer drawn from fewer people than there are conversations, so that some come back
 * @param queue where the customer waited
 * @param team whose agent answers
 * @param answersSurvey whether the customer is one of those who do
 */
record Casting(
    CustomerId customer, String queue, String team, String agentId, boolean answersSurvey) {

  static Casting of(CorpusConversation conversation) {
    Desk desk = Desk.of(conversation.industry(), conversation.topic());
    int lot = lot(conversation.id());
    return new Casting(
        customer(conversation.tier(), lot),
        desk.queue(),
        desk.team(),
        desk.agent(lot),
        Math.floorMod(lot / 7, 3) == 0);
  }

  /** Tiers have numbers of their own, since a customer has one tier. */
  private static CustomerId customer(Tier tier, int lot) {
    int number =
        switch (tier) {
          case VIP -> 100 + Math.floorMod(lot, 20);
          case GOLD -> 200 + Math.floorMod(lot, 60);
          case STANDARD -> 300 + Math.floorMod(lot, 400);
        };
    return new CustomerId("u-" + number);
  }

  private static int lot(String id) {
    return Long.hashCode(Ids.hash(id)) >>> 1;
  }
}

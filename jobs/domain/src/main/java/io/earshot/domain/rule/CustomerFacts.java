package io.earshot.domain.rule;

import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The customer as a rule sees him; all null until he was recalled.
 *
 * @param mood over conversations, -1 to 1, or null
 * @param contacts7d contacts in seven days, this one included, or null
 * @param contacts30d contacts in thirty days, this one included, or null
 * @param badContacts those remembered that ended unsolved or in a bad mood, or null
 * @param sameSubjectAgain whether he has come back about the same, or null
 * @param channelSwitches30d how often in thirty days he came back soon through another channel, or
 *     null
 * @param continues the contact that the conversation continues, or null
 * @param lastCsat 1 to 5, or null
 * @param lastCes 1 to 7, or null
 * @param lastNps 0 to 10, or null
 */
public record CustomerFacts(
    @Nullable Tier tier,
    @Nullable Double mood,
    @Nullable Integer contacts7d,
    @Nullable Integer contacts30d,
    @Nullable Integer badContacts,
    @Nullable Boolean sameSubjectAgain,
    @Nullable Integer channelSwitches30d,
    @Nullable Continuation continues,
    @Nullable Integer lastCsat,
    @Nullable Integer lastCes,
    @Nullable Integer lastNps) {

  /** Nobody was recalled. */
  public static final CustomerFacts UNKNOWN =
      new CustomerFacts(null, null, null, null, null, null, null, null, null, null, null);
}

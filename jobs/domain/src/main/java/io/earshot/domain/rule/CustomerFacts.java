package io.earshot.domain.rule;

import io.earshot.domain.customer.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The customer as a rule sees him; all null until he was recalled.
 *
 * @param mood over conversations, -1 to 1, or null
 * @param contacts7d contacts in seven days, this one included, or null
 * @param badContacts those remembered that ended unsolved or in a bad mood, or null
 * @param sameSubjectAgain whether the two latest contacts are about the same, or null
 */
public record CustomerFacts(
    @Nullable Tier tier,
    @Nullable Double mood,
    @Nullable Integer contacts7d,
    @Nullable Integer badContacts,
    @Nullable Boolean sameSubjectAgain) {

  /** Nobody was recalled. */
  public static final CustomerFacts UNKNOWN = new CustomerFacts(null, null, null, null, null);
}

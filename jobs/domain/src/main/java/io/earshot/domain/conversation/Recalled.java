package io.earshot.domain.conversation;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.rule.CustomerFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation keeps of the customer's standing.
 *
 * @param tier null if no profile came yet
 * @param languages of the profile, BCP 47 tags, most liked first; may be empty
 * @param contacts7d conversations begun in seven days, this one included; 0 if nobody was recalled
 * @param contacts30d the same for thirty days
 * @param mood over conversations, -1 to 1, or null
 * @param badContacts of those remembered, how many ended unsolved or in a bad mood
 * @param sameSubject whether the two latest contacts are about the same
 * @param recentSubjects what recent contacts were about, each once, newest first
 * @param channelSwitches30d how often he came back soon through another channel
 * @param continues the contact that this conversation continues, or null
 * @param lastCsat 1 to 5, or null
 * @param lastCes 1 to 7, or null
 * @param lastNps 0 to 10, or null
 */
public record Recalled(
    @Nullable Tier tier,
    List<String> languages,
    int contacts7d,
    int contacts30d,
    @Nullable Double mood,
    int badContacts,
    boolean sameSubject,
    List<String> recentSubjects,
    int channelSwitches30d,
    @Nullable Continuation continues,
    @Nullable Integer lastCsat,
    @Nullable Integer lastCes,
    @Nullable Integer lastNps) {

  /** Nobody was recalled. */
  static final Recalled NOTHING =
      new Recalled(null, List.of(), 0, 0, null, 0, false, List.of(), 0, null, null, null, null);

  static Recalled of(CustomerStanding standing) {
    return new Recalled(
        standing.tier(),
        standing.languages(),
        standing.contacts7d(),
        standing.contacts30d(),
        standing.mood() == null ? null : standing.mood().score(),
        (int) standing.lastContacts().stream().filter(Contact::wasBad).count(),
        standing.sameSubjectAgain(),
        standing.recentSubjects(),
        standing.channelSwitches30d(),
        standing.continues(),
        standing.lastCsat(),
        standing.lastCes(),
        standing.lastNps());
  }

  /**
   * Whether the customer has come back about the same.
   *
   * @param matter what the conversation is about, or null as long as that is not known: then it is
   *     told by the two contacts before it
   */
  boolean sameSubjectAgain(@Nullable String matter) {
    return matter == null ? sameSubject : recentSubjects.contains(matter);
  }

  /** The same for rules: nothing of it is known until the customer was recalled. */
  CustomerFacts asRulesSeeIt(@Nullable String matter) {
    if (contacts7d == 0) {
      return CustomerFacts.UNKNOWN;
    }
    return new CustomerFacts(
        tier,
        mood,
        contacts7d,
        contacts30d,
        badContacts,
        sameSubjectAgain(matter),
        channelSwitches30d,
        continues,
        lastCsat,
        lastCes,
        lastNps);
  }
}

package io.earshot.domain.routing;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.mood.MoodBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer as routing sees him.
 *
 * @param languages of his profile, BCP 47 tags, most liked first; may be empty
 * @param mood over his conversations
 * @param contacts7d contacts in seven days, this one included; 0 if not recalled
 * @param badContacts of those remembered, how many ended unsolved or in a bad mood
 * @param sameSubjectAgain whether he has come back about the same
 * @param continues whether he goes on here with what he began in another conversation
 */
public record RoutedCustomer(
    @Nullable CustomerId customerId,
    @Nullable Tier tier,
    List<String> languages,
    MoodBand mood,
    int contacts7d,
    int badContacts,
    boolean sameSubjectAgain,
    boolean continues) {

  long essence() {
    return Ids.hashOf(
        customerId, tier, languages, mood, contacts7d, badContacts, sameSubjectAgain, continues);
  }
}

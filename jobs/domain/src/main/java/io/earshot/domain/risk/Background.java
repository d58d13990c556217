package io.earshot.domain.risk;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation beside its messages.
 *
 * @param tier null if no profile came yet
 * @param contacts7d contacts of the customer in seven days, this one included; 0 if not recalled
 * @param badContacts those of the remembered ones that ended unsolved or in a bad mood
 * @param sameSubjectAgain whether the customer's two latest contacts are about the same
 * @param customerMood the customer's across conversations, -1 to 1, or null
 * @param transfers how often it was handed on
 * @param holds how often the customer was put on hold
 * @param held for how long altogether
 */
public record Background(
    Channel channel,
    @Nullable Tier tier,
    int contacts7d,
    int badContacts,
    boolean sameSubjectAgain,
    @Nullable Double customerMood,
    int transfers,
    int holds,
    Duration held) {

  /** Nothing is known but the channel. */
  public static Background on(Channel channel) {
    return new Background(channel, null, 0, 0, false, null, 0, 0, Duration.ZERO);
  }
}

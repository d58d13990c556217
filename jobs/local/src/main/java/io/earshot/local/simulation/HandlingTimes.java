package io.earshot.local.simulation;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long a recorded conversation occupies an agent. A call: from the first answer to the end. A
 * chat: the same, shared with the other chats that an agent has at the same time. Where hours lie
 * between messages, as in e-mail, the time is that of reading the customer's words at 238 a minute
 * (M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109, 2019)
 * and composing the agent's at 19 (C.-M. Karat and others, "Patterns of entry and correction in
 * large vocabulary continuous speech recognition systems", CHI 1999).
 *
 * @param chatsAtOnce how many chats an agent has at once, 1 or more
 */
public record HandlingTimes(int chatsAtOnce) {

  private static final double READ_A_MINUTE = 238;
  private static final double WRITTEN_A_MINUTE = 19;
  private static final double MINUTE = 60_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * The time for this conversation.
   *
   * @param answered from the first answer to the end
   */
  Duration of(Channel channel, Duration answered, List<Message> messages) {
    return switch (channel) {
      case VOICE, UNKNOWN -> answered;
      case CHAT -> answered.dividedBy(chatsAtOnce);
      case EMAIL, SMS, SOCIAL -> written(messages);
    };
  }

  private static Duration written(List<Message> messages) {
    double millis = 0;
    for (Message message : messages) {
      boolean reads = message.role() == ParticipantRole.CUSTOMER;
      millis += MINUTE * words(message.text()) / (reads ? READ_A_MINUTE : WRITTEN_A_MINUTE);
    }
    return Duration.ofMillis(Math.round(millis));
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
  }
}

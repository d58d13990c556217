package io.earshot.domain.customer;

import static io.earshot.domain.customer.Remembered.ended;
import static io.earshot.domain.customer.Remembered.hours;
import static io.earshot.domain.customer.Remembered.turned;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Disposition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who comes back within 24 hours goes on with his story. */
class StoryTest {

  private static final ConversationId CHAT = new ConversationId("chat");

  private final Remembered anna = new Remembered();

  @Test
  void aCallHoursAfterAChatContinuesIt() {
    ContactRevision chat = ended("chat", Channel.CHAT, 0, -0.8, "billing");
    anna.starts("chat", Channel.CHAT, 0);
    anna.hears(chat);
    anna.starts("call", Channel.VOICE, hours(4));

    Continuation continued = anna.recall().standing().continues();
    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("call"));
    assertThat(continued)
        .isEqualTo(
            new Continuation(
                CHAT,
                Channel.CHAT,
                "billing",
                Disposition.UNRESOLVED,
                -0.8,
                chat.contact().endedAt(),
                Duration.ofHours(3).toMillis()));
    assertThat(anna.standing().continues()).isEqualTo(continued);
    assertThat(anna.standing().channelSwitches30d()).isOne();
  }

  @Test
  void aCallDuringAChatThatTurnedBadContinuesTheOpenChat() {
    anna.starts("chat", Channel.CHAT, 0);
    anna.hears(turned("chat", Channel.CHAT, 0, -0.6));
    anna.starts("call", Channel.VOICE, hours(0.4));

    Continuation continued = anna.recall().standing().continues();
    assertThat(continued.conversationId()).isEqualTo(CHAT);
    assertThat(continued.endedAt()).isNull();
    assertThat(continued.mood()).isEqualTo(-0.6);
    assertThat(continued.awayMillis()).isZero();
  }

  @Test
  void theEndOfTheChatThatIsHeardAfterTheCallHasBegunJoinsTheCall() {
    anna.starts("chat", Channel.CHAT, 0);
    anna.starts("call", Channel.VOICE, hours(2));
    assertThat(anna.recall().standing().continues().mood()).isNull();

    anna.hears(ended("chat", Channel.CHAT, 0, -0.8, "billing"));

    assertThat(anna.recalls).hasSize(2);
    assertThat(anna.recall().conversationId()).isEqualTo(new ConversationId("call"));
    assertThat(anna.recall().standing().continues().mood()).isEqualTo(-0.8);
    assertThat(anna.recall().standing().lastContacts()).hasSize(1);
  }

  @Test
  void whoComesBackThroughTheSameChannelContinuesWithoutASwitch() {
    anna.starts("chat", Channel.CHAT, 0);
    anna.starts("chat-2", Channel.CHAT, hours(3));

    assertThat(anna.recall().standing().continues().conversationId()).isEqualTo(CHAT);
    assertThat(anna.recall().standing().channelSwitches30d()).isZero();
  }

  @Test
  void whoComesBackLaterThanThatBeginsAnew() {
    anna.starts("chat", Channel.CHAT, 0);
    anna.hears(ended("chat", Channel.CHAT, 0, -0.8, "billing"));
    anna.starts("call", Channel.VOICE, hours(25.1));

    assertThat(anna.recall().standing().continues()).isNull();
    assertThat(anna.recall().standing().channelSwitches30d()).isZero();
  }

  @Test
  void ofSeveralTheOneHeardLastIsContinued() {
    anna.starts("mail", Channel.EMAIL, 0);
    anna.starts("chat", Channel.CHAT, hours(1));
    anna.hears(ended("chat", Channel.CHAT, hours(1), 0.2, "delivery"));
    anna.hears(ended("mail", Channel.EMAIL, hours(2), -0.7, "billing"));
    anna.starts("call", Channel.VOICE, hours(5));

    assertThat(anna.recall().standing().continues().conversationId().value()).isEqualTo("mail");
  }

  @Test
  void aConversationDoesNotContinueItself() {
    anna.starts("chat", Channel.CHAT, 0);
    anna.hears(ended("chat", Channel.CHAT, 0, -0.8, "billing"));
    anna.starts("chat", Channel.CHAT, hours(3));

    assertThat(anna.recall().standing().continues()).isNull();
    assertThat(anna.recall().standing().lastContacts()).hasSize(1);
  }

  @Test
  void switchesAreCountedForThirtyDays() {
    for (int day = 0; day <= 40; day += 10) {
      anna.starts("chat-" + day, Channel.CHAT, day);
      anna.starts("call-" + day, Channel.VOICE, day + hours(2));
      anna.starts("unknown-" + day, Channel.UNKNOWN, day + hours(3));
    }

    assertThat(anna.standing().channelSwitches30d()).isEqualTo(3);
  }
}

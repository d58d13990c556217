package io.earshot.domain.escalation;

import static io.earshot.domain.Said.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.event.Channel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitLimitsTest {

  private static final WaitLimits LIMITS = Story.ESCALATION.unansweredWithin();

  private static Instant dueAt(Channel channel, double after) {
    return LIMITS.dueAt(at(0), channel, at(after));
  }

  @Test
  void theWaitAllowedDependsOnTheChannel() {
    assertThat(dueAt(Channel.VOICE, 0)).isEqualTo(at(30));
    assertThat(dueAt(Channel.CHAT, 0)).isEqualTo(at(90));
    assertThat(dueAt(Channel.UNKNOWN, 0)).isEqualTo(at(90));
    assertThat(dueAt(Channel.EMAIL, 0)).isEqualTo(at(86_400));
  }

  @Test
  void silenceIsDueTwiceAndThenNoMore() {
    assertThat(dueAt(Channel.CHAT, 89.9)).isEqualTo(at(90));
    assertThat(dueAt(Channel.CHAT, 90)).isEqualTo(at(180));
    assertThat(dueAt(Channel.CHAT, 180)).isNull();
  }

  @Test
  void silenceIsNeverDueWhereNobodyWaits() {
    assertThat(LIMITS.dueAt(null, Channel.CHAT, at(0))).isNull();
  }
}

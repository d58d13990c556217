package io.earshot.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final Transcript transcript = new Transcript();

  @Test
  void whatSilenceRaisesBelongsToTheMessageBefore() {
    say("m-1", 0, ParticipantRole.CUSTOMER);
    say("m-2", 10, ParticipantRole.AGENT);
    say("m-3", 200, ParticipantRole.CUSTOMER);

    assertThat(transcript.positionAt(NOON.minusSeconds(1))).isEqualTo(-1);
    assertThat(transcript.positionAt(NOON)).isZero();
    assertThat(transcript.positionAt(NOON.plusSeconds(100))).isEqualTo(1);
    assertThat(transcript.positionAt(NOON.plusSeconds(200))).isEqualTo(2);
  }

  @Test
  void aMessageSentAgainIsNoFurtherMessage() {
    say("m-1", 0, ParticipantRole.CUSTOMER);
    say("m-1", 5, ParticipantRole.CUSTOMER);

    assertThat(transcript.size()).isEqualTo(1);
  }

  @Test
  void aLeadIsThereFromHisFirstWordOn() {
    say("m-1", 0, ParticipantRole.CUSTOMER);
    say("m-2", 30, ParticipantRole.SUPERVISOR);

    assertThat(transcript.hasLeadAt(NOON.plusSeconds(29))).isFalse();
    assertThat(transcript.hasLeadAt(NOON.plusSeconds(30))).isTrue();
  }

  private void say(String id, int second, ParticipantRole role) {
    transcript.add(
        new Message(
            new ConversationId("c-1"),
            new MessageId(id),
            role,
            null,
            "Hello",
            NOON.plusSeconds(second),
            null,
            null,
            null,
            null,
            true,
            null,
            null,
            false));
  }
}

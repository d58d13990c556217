package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.agent;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.customer;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.partial;
import static io.earshot.domain.Said.redacted;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ScoredMessage;
import org.junit.jupiter.api.Test;

class PartialsTest {

  private final Arranging arranging = new Arranging();

  @Test
  void aRedactionTakesBackAPartialToo() {
    arranging.happens(partial("m-1", "my sec", 1));
    arranging.happens(redacted("m-1", 2));
    arranging.timeReaches(60);

    assertThat(arranging.kept.toString()).doesNotContain("my sec");
    assertThat(arranging.handedOn()).containsExactly("m-1#" + ScoredMessage.LAST_REVISION + " ");
  }

  @Test
  void aPartialGivesWayToItsFinal() {
    arranging.happens(partial("m-1", "I am", 1));
    arranging.happens(partial("m-1", "I am not", 1.5));
    arranging.happens(customer("m-1", "I am not happy", 2));
    arranging.timeReaches(60);

    assertThat(arranging.handedOn()).containsExactly("m-1#1 I am not happy");
    assertThat(arranging.duplicates).isZero();
  }

  @Test
  void anAgentWhoBeginsToAnswerIsToldOnceAnAnswerAndACustomerIsNot() {
    Message part = agent("m-2", "Let me", 1);
    Message more = agent("m-2", "Let me see", 2);

    arranging.happens(partial("m-1", "I am", 1));
    arranging.happens(unfinished(part));
    arranging.happens(unfinished(more));
    arranging.happens(agent("m-2", "Let me see that", 3));

    assertThat(arranging.others)
        .containsExactly(new AnswerBegun(CONVERSATION, at(1), part.messageId()));
  }

  private static Message unfinished(Message said) {
    return new Message(
        said.conversationId(),
        said.messageId(),
        said.role(),
        said.participantId(),
        said.text(),
        said.sentAt(),
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        false);
  }

  @Test
  void anOlderPartialDoesNotOvertakeANewerOne() {
    arranging.happens(partial("m-1", "I am not", 1.5));
    arranging.happens(partial("m-1", "I am", 1));
    arranging.timeReaches(60);

    assertThat(arranging.handedOn()).containsExactly("m-1#1 I am not");
  }

  @Test
  void aPartialThatNothingFollowsIsTakenForFinal() {
    arranging.happens(partial("m-1", "I am not", 1));
    assertThat(arranging.timerAt).isEqualTo(at(11));

    arranging.timeReaches(11);

    assertThat(arranging.handedOn()).containsExactly("m-1#1 I am not");
    assertThat(arranging.messages.get(0).message().isFinal()).isTrue();
  }

  @Test
  void aFinalThatComesAfterItsPartialWasTakenForFinalIsAnEdit() {
    arranging.happens(partial("m-1", "I am not", 1));
    arranging.timeReaches(11);
    arranging.happens(customer("m-1", "I am not happy", 12));

    assertThat(arranging.handedOn()).containsExactly("m-1#1 I am not", "m-1#2 I am not happy");
  }

  @Test
  void theEndOfTheConversationMakesPartialsFinal() {
    arranging.happens(partial("m-1", "bye", 1));
    arranging.happens(ended(2));

    assertThat(arranging.handedOn()).containsExactly("m-1#1 bye");
    assertThat(arranging.others).containsExactly(ended(2));
  }

  @Test
  void onlyAFewPartialsAreKept() {
    for (int i = 1; i <= Arrangement.MAX_PARTIALS + 1; i++) {
      arranging.happens(partial("m-" + i, "part " + i, i));
    }

    assertThat(arranging.kept.partials()).hasSize(Arrangement.MAX_PARTIALS);
    assertThat(arranging.handedOn()).containsExactly("m-1#1 part 1");
  }
}

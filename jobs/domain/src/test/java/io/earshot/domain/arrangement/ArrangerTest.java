package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.agent;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.customer;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.instead;
import static io.earshot.domain.Said.recalled;
import static io.earshot.domain.Said.redacted;
import static io.earshot.domain.Said.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Said;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import org.junit.jupiter.api.Test;

class ArrangerTest {

  private final Arranging arranging = new Arranging();

  @Test
  void aMessageIsHandedOnOnceAndAtOnce() {
    arranging.happens(customer("m-1", "hello", 1));
    arranging.happens(customer("m-1", "hello", 1));

    assertThat(arranging.handedOn()).containsExactly("m-1#1 hello");
    assertThat(arranging.duplicates).isOne();
  }

  @Test
  void theSameIdWithAnotherTextIsAnEdit() {
    arranging.happens(customer("m-1", "I am happy", 1));
    arranging.happens(customer("m-1", "I am not happy", 1));
    arranging.happens(customer("m-1", "I am not happy", 1));

    assertThat(arranging.handedOn()).containsExactly("m-1#1 I am happy", "m-1#2 I am not happy");
    assertThat(arranging.duplicates).isOne();
  }

  @Test
  void aMessageThatReplacesAnotherTakesItBackFirst() {
    arranging.happens(customer("m-1", "wrong words", 1));
    arranging.happens(instead("m-1", "m-2", "right words", 2));

    assertThat(arranging.handedOn())
        .containsExactly("m-1#1 wrong words", "m-1#2 ", "m-2#1 right words");
    assertThat(arranging.messages.get(1).retraction()).isEqualTo(Retraction.REPLACED);
    assertThat(arranging.messages.get(1).message().sentAt()).isEqualTo(at(1));
    assertThat(arranging.messages.get(2).before()).isEmpty();
  }

  @Test
  void whatOnlyTheTurnBeforeGivesAwayIsMaskedBeforeItIsKept() {
    arranging.happens(agent("m-1", "your secret?", 1));
    arranging.happens(customer("m-2", "it is secret", 2));
    arranging.happens(customer("m-2", "it is secret", 2));

    assertThat(arranging.handedOn()).containsExactly("m-1#1 your secret?", "m-2#1 it is [SECRET]");
    assertThat(arranging.kept.toString()).doesNotContain("is secret");
    assertThat(arranging.duplicates).isOne();
  }

  @Test
  void aPartialIsMaskedBeforeItIsKept() {
    arranging.happens(agent("m-1", "your secret?", 1));
    arranging.happens(Said.partial("m-2", "it is secret", 2));

    assertThat(arranging.kept.toString()).doesNotContain("is secret");
  }

  @Test
  void aRedactedMessageIsTakenBackWithItsWords() {
    arranging.happens(customer("m-1", "my secret", 1));
    arranging.happens(redacted("m-1", 2));
    arranging.happens(agent("m-2", "thank you", 3));

    assertThat(arranging.handedOn())
        .containsExactly("m-1#1 my secret", "m-1#2 ", "m-2#1 thank you");
    assertThat(arranging.messages.get(1).retraction()).isEqualTo(Retraction.REDACTED);
    assertThat(arranging.messages.get(1).message().role()).isEqualTo(ParticipantRole.CUSTOMER);
    assertThat(arranging.messages.get(2).before()).isEmpty();
    assertThat(arranging.kept.toString()).doesNotContain("secret");
  }

  @Test
  void aMessageRedactedBeforeItArrivesIsNeverHandedOnWithItsWords() {
    arranging.happens(redacted("m-1", 2));
    arranging.happens(customer("m-1", "my secret", 1));

    assertThat(arranging.handedOn()).containsExactly("m-1#" + ScoredMessage.LAST_REVISION + " ");
    assertThat(arranging.kept.toString()).doesNotContain("secret");
    assertThat(arranging.duplicates).isOne();
  }

  @Test
  void aRepeatedRedactionIsADuplicate() {
    arranging.happens(customer("m-1", "my secret", 1));
    arranging.happens(redacted("m-1", 2));
    arranging.happens(redacted("m-1", 2));

    assertThat(arranging.messages).hasSize(2);
    assertThat(arranging.duplicates).isOne();
  }

  @Test
  void aMessageComesWithTheLastThreeTurnsByTheTimeTheyWereSent() {
    arranging.happens(customer("m-1", "one", 1));
    arranging.happens(agent("m-3", "three", 3));
    arranging.happens(customer("m-2", "two", 2));
    arranging.happens(customer("m-4", "four", 4));
    arranging.happens(agent("m-5", "five", 5));

    assertThat(arranging.lastHandedOn().before())
        .containsExactly(
            new ContextTurn(ParticipantRole.CUSTOMER, "two"),
            new ContextTurn(ParticipantRole.AGENT, "three"),
            new ContextTurn(ParticipantRole.CUSTOMER, "four"));
  }

  @Test
  void aLateMessageComesOnlyWithTheTurnsBeforeIt() {
    arranging.happens(customer("m-1", "one", 1));
    arranging.happens(agent("m-3", "three", 3));
    arranging.happens(customer("m-2", "two", 2));

    assertThat(arranging.lastHandedOn().before())
        .containsExactly(new ContextTurn(ParticipantRole.CUSTOMER, "one"));
  }

  @Test
  void theContextHasOnlyTheLatestWordsOfAnEditedTurn() {
    arranging.happens(customer("m-1", "I am happy", 1));
    arranging.happens(customer("m-1", "I am not happy", 1));
    arranging.happens(agent("m-2", "sorry", 2));

    assertThat(arranging.lastHandedOn().before())
        .containsExactly(new ContextTurn(ParticipantRole.CUSTOMER, "I am not happy"));
  }

  @Test
  void aLongTurnKeepsItsEnd() {
    String text = "x".repeat(300) + "the end";
    arranging.happens(customer("m-1", text, 1));
    arranging.happens(agent("m-2", "ok", 2));

    String before = arranging.lastHandedOn().before().get(0).text();
    assertThat(before).hasSize(ContextTurn.MAX_TEXT).endsWith("the end");
  }

  @Test
  void aCutNeverSplitsACharacter() {
    String text = "😀" + "x".repeat(ContextTurn.MAX_TEXT - 1);

    assertThat(ContextTurn.of(ParticipantRole.CUSTOMER, text).text())
        .isEqualTo("x".repeat(ContextTurn.MAX_TEXT - 1));
  }

  @Test
  void whatStartAndCustomerSayIsHandedOnWithEachMessage() {
    arranging.happens(started(0, Channel.VOICE, "billing"));
    arranging.happens(recalled(0.1));
    arranging.happens(customer("m-1", "hello", 1));

    assertThat(arranging.others).hasSize(2);
    assertThat(arranging.lastHandedOn().channel()).isEqualTo(Channel.VOICE);
    assertThat(arranging.lastHandedOn().customerId()).isEqualTo(Said.CUSTOMER);
  }

  @Test
  void onlyTheLastMessagesAreKnownAgain() {
    for (int i = 0; i < Arrangement.MAX_SEEN + 1; i++) {
      arranging.happens(customer("m-" + i, "words", i));
    }

    assertThat(arranging.kept.seen()).hasSize(Arrangement.MAX_SEEN);
    assertThat(arranging.kept.toString()).doesNotContain("m-0");
  }

  @Test
  void anEndedConversationIsForgottenAfterAWhile() {
    arranging.happens(customer("m-1", "hello", 1));
    arranging.happens(ended(2));
    assertThat(arranging.kept.alarm().dueAt()).isEqualTo(at(2 + 3600));

    arranging.timeReaches(2 + 3600);

    assertThat(arranging.kept).isNull();
  }

  @Test
  void aSilentConversationIsForgottenAWhileAfterItsIdleEnd() {
    arranging.happens(started(0, Channel.VOICE, "billing"));
    arranging.happens(customer("m-1", "hello", 1));

    arranging.timeReaches(1 + 900 + 3599);
    assertThat(arranging.kept).isNotNull();

    arranging.timeReaches(1 + 900 + 3600);
    assertThat(arranging.kept).isNull();
  }

  @Test
  void aMessageAfterTheEndTakesTheConversationUpAgain() {
    arranging.happens(customer("m-1", "hello", 1));
    arranging.happens(ended(2));
    arranging.happens(customer("m-2", "one more thing", 3));

    assertThat(arranging.kept.endedAt()).isNull();
  }

  @Test
  void anEndToldTwiceDoesNotEndWhatWasTakenUpAgain() {
    arranging.happens(ended(2));
    arranging.happens(customer("m-2", "one more thing", 3));
    arranging.happens(ended(2));

    assertThat(arranging.kept.endedAt()).isNull();
  }

  @Test
  void aRingBeforeAnythingIsDueChangesNothing() {
    arranging.happens(customer("m-1", "hello", 1));
    Arrangement before = arranging.kept;

    arranging.timeReaches(2);

    assertThat(arranging.kept).isEqualTo(before);
    assertThat(arranging.timerAt).isNull();
  }
}

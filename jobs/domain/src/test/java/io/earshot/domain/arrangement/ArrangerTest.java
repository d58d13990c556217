package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.IDLENESS;
import static io.earshot.domain.Said.agent;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.customer;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.instead;
import static io.earshot.domain.Said.partial;
import static io.earshot.domain.Said.recalled;
import static io.earshot.domain.Said.redacted;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Said.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Said;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangerTest {

  private final Arranger arranger =
      new Arranger(new ArrangeSettings(seconds(10), hours(1), IDLENESS));
  private final List<ArrangedMessage> messages = new ArrayList<>();
  private final List<ConversationEvent> others = new ArrayList<>();
  private Arrangement kept;
  private Instant timerAt;
  private int duplicates;

  @Test
  void aMessageIsHandedOnOnceAndAtOnce() {
    happens(customer("m-1", "hello", 1));
    happens(customer("m-1", "hello", 1));

    assertThat(handedOn()).containsExactly("m-1#1 hello");
    assertThat(duplicates).isOne();
  }

  @Test
  void theSameIdWithAnotherTextIsAnEdit() {
    happens(customer("m-1", "I am happy", 1));
    happens(customer("m-1", "I am not happy", 1));
    happens(customer("m-1", "I am not happy", 1));

    assertThat(handedOn()).containsExactly("m-1#1 I am happy", "m-1#2 I am not happy");
    assertThat(duplicates).isOne();
  }

  @Test
  void aMessageThatReplacesAnotherTakesItBackFirst() {
    happens(customer("m-1", "wrong words", 1));
    happens(instead("m-1", "m-2", "right words", 2));

    assertThat(handedOn()).containsExactly("m-1#1 wrong words", "m-1#2 ", "m-2#1 right words");
    assertThat(messages.get(1).retraction()).isEqualTo(Retraction.REPLACED);
    assertThat(messages.get(1).message().sentAt()).isEqualTo(at(1));
    assertThat(messages.get(2).before()).isEmpty();
  }

  @Test
  void aRedactedMessageIsTakenBackWithItsWords() {
    happens(customer("m-1", "my secret", 1));
    happens(redacted("m-1", 2));
    happens(agent("m-2", "thank you", 3));

    assertThat(handedOn()).containsExactly("m-1#1 my secret", "m-1#2 ", "m-2#1 thank you");
    assertThat(messages.get(1).retraction()).isEqualTo(Retraction.REDACTED);
    assertThat(messages.get(1).message().role()).isEqualTo(ParticipantRole.CUSTOMER);
    assertThat(messages.get(2).before()).isEmpty();
    assertThat(kept.toString()).doesNotContain("secret");
  }

  @Test
  void aMessageRedactedBeforeItArrivesIsNeverHandedOnWithItsWords() {
    happens(redacted("m-1", 2));
    happens(customer("m-1", "my secret", 1));

    assertThat(handedOn()).containsExactly("m-1#" + ScoredMessage.LAST_REVISION + " ");
    assertThat(kept.toString()).doesNotContain("secret");
    assertThat(duplicates).isOne();
  }

  @Test
  void aRedactionTakesBackAPartialToo() {
    happens(partial("m-1", "my sec", 1));
    happens(redacted("m-1", 2));
    timeReaches(60);

    assertThat(kept.toString()).doesNotContain("my sec");
    assertThat(handedOn()).containsExactly("m-1#" + ScoredMessage.LAST_REVISION + " ");
  }

  @Test
  void aRepeatedRedactionIsADuplicate() {
    happens(customer("m-1", "my secret", 1));
    happens(redacted("m-1", 2));
    happens(redacted("m-1", 2));

    assertThat(messages).hasSize(2);
    assertThat(duplicates).isOne();
  }

  @Test
  void aPartialGivesWayToItsFinal() {
    happens(partial("m-1", "I am", 1));
    happens(partial("m-1", "I am not", 1.5));
    happens(customer("m-1", "I am not happy", 2));
    timeReaches(60);

    assertThat(handedOn()).containsExactly("m-1#1 I am not happy");
    assertThat(duplicates).isZero();
  }

  @Test
  void anOlderPartialDoesNotOvertakeANewerOne() {
    happens(partial("m-1", "I am not", 1.5));
    happens(partial("m-1", "I am", 1));
    timeReaches(60);

    assertThat(handedOn()).containsExactly("m-1#1 I am not");
  }

  @Test
  void aPartialThatNothingFollowsIsTakenForFinal() {
    happens(partial("m-1", "I am not", 1));
    assertThat(timerAt).isEqualTo(at(11));

    timeReaches(11);

    assertThat(handedOn()).containsExactly("m-1#1 I am not");
    assertThat(messages.get(0).message().isFinal()).isTrue();
  }

  @Test
  void aFinalThatComesAfterItsPartialWasTakenForFinalIsAnEdit() {
    happens(partial("m-1", "I am not", 1));
    timeReaches(11);
    happens(customer("m-1", "I am not happy", 12));

    assertThat(handedOn()).containsExactly("m-1#1 I am not", "m-1#2 I am not happy");
  }

  @Test
  void theEndOfTheConversationMakesPartialsFinal() {
    happens(partial("m-1", "bye", 1));
    happens(ended(2));

    assertThat(handedOn()).containsExactly("m-1#1 bye");
    assertThat(others).containsExactly(ended(2));
  }

  @Test
  void onlyAFewPartialsAreKept() {
    for (int i = 1; i <= Arrangement.MAX_PARTIALS + 1; i++) {
      happens(partial("m-" + i, "part " + i, i));
    }

    assertThat(kept.partials()).hasSize(Arrangement.MAX_PARTIALS);
    assertThat(handedOn()).containsExactly("m-1#1 part 1");
  }

  @Test
  void aMessageComesWithTheLastThreeTurnsByTheTimeTheyWereSent() {
    happens(customer("m-1", "one", 1));
    happens(agent("m-3", "three", 3));
    happens(customer("m-2", "two", 2));
    happens(customer("m-4", "four", 4));
    happens(agent("m-5", "five", 5));

    assertThat(lastHandedOn().before())
        .containsExactly(
            new ContextTurn(ParticipantRole.CUSTOMER, "two"),
            new ContextTurn(ParticipantRole.AGENT, "three"),
            new ContextTurn(ParticipantRole.CUSTOMER, "four"));
  }

  @Test
  void aLateMessageComesOnlyWithTheTurnsBeforeIt() {
    happens(customer("m-1", "one", 1));
    happens(agent("m-3", "three", 3));
    happens(customer("m-2", "two", 2));

    assertThat(lastHandedOn().before())
        .containsExactly(new ContextTurn(ParticipantRole.CUSTOMER, "one"));
  }

  @Test
  void aLongTurnKeepsItsEnd() {
    String text = "x".repeat(300) + "the end";
    happens(customer("m-1", text, 1));
    happens(agent("m-2", "ok", 2));

    String before = lastHandedOn().before().get(0).text();
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
    happens(started(0, Channel.VOICE, "billing"));
    happens(recalled(0.1));
    happens(customer("m-1", "hello", 1));

    assertThat(others).hasSize(2);
    assertThat(lastHandedOn().channel()).isEqualTo(Channel.VOICE);
    assertThat(lastHandedOn().customerId()).isEqualTo(Said.CUSTOMER);
  }

  @Test
  void onlyTheLastMessagesAreKnownAgain() {
    for (int i = 0; i < Arrangement.MAX_SEEN + 1; i++) {
      happens(customer("m-" + i, "words", i));
    }

    assertThat(kept.seen()).hasSize(Arrangement.MAX_SEEN);
    assertThat(kept.toString()).doesNotContain("m-0");
  }

  @Test
  void anEndedConversationIsForgottenAfterAWhile() {
    happens(customer("m-1", "hello", 1));
    happens(ended(2));
    assertThat(kept.alarm().dueAt()).isEqualTo(at(2 + 3600));

    timeReaches(2 + 3600);

    assertThat(kept).isNull();
  }

  @Test
  void aSilentConversationIsForgottenAWhileAfterItsIdleEnd() {
    happens(started(0, Channel.VOICE, "billing"));
    happens(customer("m-1", "hello", 1));

    timeReaches(1 + 900 + 3599);
    assertThat(kept).isNotNull();

    timeReaches(1 + 900 + 3600);
    assertThat(kept).isNull();
  }

  @Test
  void aMessageAfterTheEndTakesTheConversationUpAgain() {
    happens(customer("m-1", "hello", 1));
    happens(ended(2));
    happens(customer("m-2", "one more thing", 3));

    assertThat(kept.endedAt()).isNull();
  }

  @Test
  void anEndToldTwiceDoesNotEndWhatWasTakenUpAgain() {
    happens(ended(2));
    happens(customer("m-2", "one more thing", 3));
    happens(ended(2));

    assertThat(kept.endedAt()).isNull();
  }

  @Test
  void aRingBeforeAnythingIsDueChangesNothing() {
    happens(customer("m-1", "hello", 1));
    Arrangement before = kept;

    timeReaches(2);

    assertThat(kept).isEqualTo(before);
    assertThat(timerAt).isNull();
  }

  private void happens(ConversationEvent event) {
    take(arranger.onEvent(kept, event));
  }

  private void timeReaches(double now) {
    take(arranger.onDeadline(kept, at(now)));
  }

  private void take(ArrangeStep step) {
    kept = step.after();
    timerAt = step.timerAt();
    duplicates += step.duplicates();
    for (Arranged arranged : step.handedOn()) {
      if (arranged.message() != null) {
        messages.add(arranged.message());
      } else {
        others.add(arranged.other());
      }
    }
  }

  private ArrangedMessage lastHandedOn() {
    return messages.get(messages.size() - 1);
  }

  /** Each as "id#revision text". */
  private List<String> handedOn() {
    return messages.stream()
        .map(m -> m.message().messageId() + "#" + m.revision() + " " + m.message().text())
        .toList();
  }
}

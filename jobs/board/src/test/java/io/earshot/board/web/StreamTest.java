package io.earshot.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Told;
import io.earshot.board.web.Events.Event;
import io.earshot.wire.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamTest {

  private final BoardOnTest board = BoardOnTest.showing(Told.conversation("c-1", 1));

  @AfterEach
  void stop() {
    board.close();
  }

  @Test
  void aPageHearsABeatAtOnceAndThenWhatChanges() {
    try (Events page = open("")) {
      assertThat(page.next("beat")).isNotNull();

      board.take(Told.alert("a-1", 1, "c-1", "OPENED"));
      board.take(Told.conversation("c-1", 2, "queue", Told.text("retention")));

      assertThat(page.next("alert").data()).contains("\"alertId\":\"a-1\"", "\"channel\":\"CHAT\"");
      assertThat(page.next("conversations").data()).contains("\"queue\":\"retention\"");
      assertThat(page.next("totals").data()).contains("\"open\":1", "\"minute\":{");
    }
  }

  @Test
  void aPageThatComesBackHearsWhatItHasMissedAndNothingTwice() {
    board.take(Told.alert("a-1", 1, "c-1", "OPENED"));
    String seen = board.live().latest().toString();
    board.take(Told.alert("a-1", 2, "c-1", "RAISED"));

    try (Events page = open("", "Last-Event-ID", seen)) {
      Event first = page.next(event -> !event.name().equals("beat"));

      assertThat(first.name()).isEqualTo("alert");
      assertThat(first.data()).contains("\"state\":\"RAISED\"");
      assertThat(first.id()).isNotEqualTo(seen);
    }
  }

  @Test
  void thePageMayNameTheLastEventInItsAddress() {
    String seen = board.live().latest().toString();
    board.take(Told.alert("a-1", 1, "c-1", "OPENED"));

    try (Events page = open("?lastEventId=" + seen)) {
      assertThat(page.next(event -> !event.name().equals("beat")).name()).isEqualTo("alert");
    }
  }

  @Test
  void aPageThatWasAwayForTooLongOrSawAnotherBoardBeginsAnew() {
    try (Events page = open("?lastEventId=another-7")) {
      assertThat(page.next(event -> true).name()).isEqualTo("reset");
    }
  }

  @Test
  void aPageWithAConversationOpenHearsItsTurns() {
    try (Events page = open("?conversation=c-1")) {
      assertThat(page.next("beat")).isNotNull();

      board.take(Told.message("m-1", "c-1", Told.NOW, -0.5));
      board.take(Told.message("m-2", "c-2", Told.NOW, -0.5));

      assertThat(page.next("detail").data()).contains("\"m-1\"").doesNotContain("\"m-2\"");
    }
  }

  @Test
  void whatIsGoneIsTold() {
    try (Events page = open("")) {
      assertThat(page.next("beat")).isNotNull();

      board.take(Told.tombstone(Topics.CONVERSATIONS, "c-1"));

      assertThat(page.next("conversations").data()).isEqualTo("{\"rows\":[],\"gone\":[\"c-1\"]}");
    }
  }

  private Events open(String query, String... headers) {
    return Events.of(board.address().resolve("/api/stream" + query), headers);
  }
}

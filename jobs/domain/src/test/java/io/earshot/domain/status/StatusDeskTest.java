package io.earshot.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TOPIC = "conversation-events.v1";

  private final StatusDesk desk = new StatusDesk(startedAt(NOON));

  @Test
  void itSpeaksBeforeItHasHeardAnything() {
    ComponentStatus told = desk.tell(NOON.plusSeconds(10));

    assertThat(told.component()).isEqualTo("conversations");
    assertThat(told.at()).isEqualTo(NOON.plusSeconds(10));
    assertThat(told.lagMillis()).isNull();
    assertThat(told.feeds()).isEmpty();
  }

  @Test
  void whatTasksReadIsAddedUpByPartitionAndTheLatestTimesStay() {
    desk.hear(StatusNote.ofFeeds(0, List.of(feed(1, 5, 30), feed(0, 2, 10))));
    desk.hear(StatusNote.ofFeeds(1, List.of(feed(1, 3, 20))));

    assertThat(desk.tell(NOON).feeds()).containsExactly(feed(0, 2, 10), feed(1, 8, 30));
  }

  @Test
  void theLagIsTheWorstSinceTheLastHeartbeatAndUnknownWhereNothingWasRead() {
    desk.hear(StatusNote.ofReading(0, 40L, false, Map.of("LINEAR", 3L)));
    desk.hear(StatusNote.ofReading(1, 900L, false, Map.of("LINEAR", 1L)));
    desk.hear(StatusNote.ofReading(0, 70L, false, Map.of("LINEAR", 1L)));

    assertThat(desk.tell(NOON).lagMillis()).isEqualTo(900);
    assertThat(desk.tell(NOON).lagMillis()).isNull();
  }

  @Test
  void itTellsInHowManyTasksTheEncoderIsLetIn() {
    desk.hear(StatusNote.ofReading(0, null, true, Map.of("ENCODER", 3L)));
    desk.hear(StatusNote.ofReading(1, null, true, Map.of("LINEAR", 4L)));
    desk.hear(StatusNote.ofReading(0, null, false, Map.of("LINEAR", 2L)));

    assertThat(desk.tell(NOON).tasks()).isEqualTo(2);
    assertThat(desk.tell(NOON).reading())
        .isEqualTo(new ReadingStatus("CASCADE", 1, Map.of("ENCODER", 3L, "LINEAR", 6L)));
  }

  @Test
  void countsAndRulesOutliveARestartAndTheRestDoesNot() {
    RuleBookStatus book = new RuleBookStatus("0a1b2c3d", 12, 2, 1, null);
    desk.hear(StatusNote.ofDeadLetters(0, Map.of("BAD_VALUE", 2L)));
    desk.hear(StatusNote.ofRules(0, book));
    desk.hear(StatusNote.ofReading(0, 900L, true, Map.of("LINEAR", 3L)));
    Instant later = NOON.plus(Duration.ofHours(1));

    StatusDesk restarted = new StatusDesk(startedAt(later));
    restarted.resume(desk.known(NOON.plusSeconds(5)));
    restarted.hear(StatusNote.ofDeadLetters(0, Map.of("BAD_VALUE", 1L, "TOO_LATE", 1L)));

    ComponentStatus told = restarted.tell(later);
    assertThat(told.deadLetters())
        .containsOnly(Map.entry("BAD_VALUE", 3L), Map.entry("TOO_LATE", 1L));
    assertThat(told.ruleBook()).isEqualTo(book);
    assertThat(told.reading()).isEqualTo(new ReadingStatus("CASCADE", 0, Map.of("LINEAR", 3L)));
    assertThat(told.countingSince()).isEqualTo(NOON);
    assertThat(told.startedAt()).isEqualTo(later);
    assertThat(told.lagMillis()).isNull();
  }

  @Test
  void aComponentThatMissesThreeHeartbeatsIsSilent() {
    ComponentStatus told = desk.tell(NOON);

    assertThat(told.isSilent(NOON.plusSeconds(30))).isFalse();
    assertThat(told.isSilent(NOON.plusSeconds(31))).isTrue();
  }

  private static FeedStatus feed(int partition, long records, long second) {
    return new FeedStatus(TOPIC, partition, records, NOON.plusSeconds(second), null);
  }

  private static ComponentStatus startedAt(Instant at) {
    return new ComponentStatus(
        ComponentStatus.CONVERSATIONS,
        "1.0.0",
        at,
        at,
        10_000,
        0,
        2,
        null,
        at,
        List.of(),
        Map.of(),
        List.of(new ModelVersion("sentiment-en", "1.3.0")),
        new ReadingStatus("CASCADE", 0, Map.of()),
        null,
        List.of());
  }
}

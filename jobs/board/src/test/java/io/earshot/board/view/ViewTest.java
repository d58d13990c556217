package io.earshot.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Told;
import io.earshot.board.feed.FeedRecord;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RuleFile;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewTest {

  private static final ConversationId C1 = new ConversationId("c-1");

  private final View view = view(Bounds.USUAL);

  @Test
  void theHighestRevisionOfAConversationHolds() {
    take(
        Told.conversation("c-1", 3, "queue", Told.text("retention")),
        Told.conversation("c-1", 2, "queue", Told.text("billing")));

    assertThat(row().queue()).isEqualTo("retention");
  }

  @Test
  void aTombstoneTakesAConversationBackAndSaysSoToThoseWhoSawIt() {
    take(Told.conversation("c-1", 1));
    view.caughtUp();
    take(Told.tombstone(Topics.CONVERSATIONS, "c-1"));

    assertThat(row(view, C1)).isNull();
    assertThat(view.drain().gone()).extracting(Changed.Gone::team).containsExactly("north");
  }

  @Test
  void aConversationThatIsTakenUpAgainAfterItsTombstoneBeginsAnew() {
    take(
        Told.conversation("c-1", 9),
        Told.tombstone(Topics.CONVERSATIONS, "c-1"),
        Told.conversation("c-1", 1, "queue", Told.text("retention")));

    assertThat(row().queue()).isEqualTo("retention");
  }

  @Test
  void whatABudgetWithholdsTakesBackNoAlertThatWasShown() {
    take(
        Told.conversation("c-1", 1),
        Told.alert("a-1", 1, "c-1", "OPENED"),
        Told.alert("a-1", 2, "c-1", "WITHHELD"));

    assertThat(alerts(view, team -> true))
        .extracting(row -> row.alert().state())
        .containsExactly(AlertState.OPENED);
  }

  @Test
  void anAlertIsNoLongerShownOnceItsConversationHasEndedWithoutTellingIt() {
    take(Told.conversation("c-1", 1), Told.alert("a-1", 1, "c-1", "OPENED"));
    take(ended("c-1", 2, Duration.ofSeconds(5)));

    assertThat(alerts(view, team -> true)).isEmpty();
  }

  @Test
  void theWorstAlertComesFirstAndAmongEquallyBadOnesTheOldest() {
    take(
        Told.alert("new", 1, "c-1", "OPENED", "openedAt", Told.ago(Duration.ofSeconds(5))),
        Told.alert("old", 1, "c-2", "OPENED", "openedAt", Told.ago(Duration.ofSeconds(50))),
        Told.alert("bad", 1, "c-3", "OPENED", "severity", Told.text("CRITICAL")));

    assertThat(alerts(view, team -> true))
        .extracting(row -> row.alert().alertId().value())
        .containsExactly("bad", "old", "new");
  }

  @Test
  void totalsCountWhatIsOpenAndWhatNobodyHasTaken() {
    take(
        Told.conversation(
            "c-1",
            1,
            "customerWaitingSince",
            Told.ago(Duration.ofSeconds(40)),
            "mood",
            "{\"score\":-0.7,\"trend\":\"FALLING\",\"worst\":-0.7,\"negativeStreak\":2}",
            "risk",
            "{\"score\":0.8,\"because\":[]}"),
        Told.conversation("c-2", 1),
        ended("c-3", 1, Duration.ofMinutes(1)),
        Told.alert("a-1", 1, "c-1", "OPENED"),
        Told.alert("a-2", 2, "c-2", "ACKNOWLEDGED"));

    Totals totals = view.read(readings -> readings.totals(team -> true));

    assertThat(totals.open()).isEqualTo(2);
    assertThat(totals.waiting()).isEqualTo(1);
    assertThat(totals.longestWaitSince()).isEqualTo(Told.NOW.minusSeconds(40));
    assertThat(totals.angry()).isEqualTo(1);
    assertThat(totals.atRisk()).isEqualTo(1);
    assertThat(totals.alerts()).containsEntry(Severity.WARNING, 1);
    assertThat(totals.taken()).isEqualTo(1);
  }

  @Test
  void theTrendCountsAConversationFromItsStartToItsEnd() {
    take(
        Told.conversation("c-1", 1, "startedAt", Told.ago(Duration.ofMinutes(30))),
        ended("c-2", 1, Duration.ofMinutes(10), "startedAt", Told.ago(Duration.ofMinutes(20))));

    List<TrendPoint> trend = view.read(readings -> readings.trend(team -> true));

    assertThat(trend).hasSize(60);
    assertThat(trend.get(59 - 31).open()).isZero();
    assertThat(trend.get(59 - 25).open()).isEqualTo(1);
    assertThat(trend.get(59 - 15).open()).isEqualTo(2);
    assertThat(trend.get(59).open()).isEqualTo(1);
  }

  @Test
  void aViewerOfOneTeamReadsNothingOfAnother() {
    take(
        Told.conversation("c-1", 1),
        Told.conversation("c-2", 1, "team", Told.text("south")),
        Told.alert("a-2", 1, "c-2", "OPENED", "team", Told.text("south")),
        Told.message("m-1", "c-2", Told.NOW.minusSeconds(61), -0.5));

    assertThat(conversations("north"::equals)).hasSize(1);
    assertThat(alerts(view, "north"::equals)).isEmpty();
    assertThat(totals("north"::equals).messagesPerMinute()).isZero();
    assertThat(floor(FloorBy.QUEUE, "north"::equals)).isEmpty();
  }

  @Test
  void aMessageThatIsThereBeforeItsConversationCountsWhereTheConversationBelongs() {
    take(Told.message("m-1", "c-1", Told.NOW, -0.5));
    take(Told.conversation("c-1", 1, "queue", Told.text("retention")));

    List<FloorRow> floor = floor(FloorBy.QUEUE, team -> true);

    assertThat(floor).extracting(FloorRow::key).containsExactly("retention");
    assertThat(floor.get(0).mood().get(239)).isEqualTo(-0.5);
    assertThat(floor.get(0).messages().get(239)).isEqualTo(1);
  }

  @Test
  void whatIsOlderThanFourHoursIsNotOnTheFloor() {
    take(
        Told.conversation("c-1", 1),
        Told.message("m-1", "c-1", Told.NOW.minus(Duration.ofHours(4)), -0.5));

    assertThat(floor(FloorBy.QUEUE, team -> true)).isEmpty();
  }

  @Test
  void aFullViewForgetsWhatHasEndedFirst() {
    View small =
        view(new Bounds(2, Duration.ofMinutes(65), 3, 2, 2, Duration.ofHours(1), 2, 10, 10));
    small.take(List.of(Told.conversation("c-1", 1), ended("c-2", 1, Duration.ofMinutes(1))));
    small.take(List.of(Told.conversation("c-3", 1)));

    assertThat(row(small, C1)).isNotNull();
    assertThat(row(small, new ConversationId("c-2"))).isNull();
  }

  @Test
  void theTurnsThatAreKeptHaveAnEndAndSayThatSomeAreMissing() {
    View small =
        view(new Bounds(9, Duration.ofMinutes(65), 100, 2, 2, Duration.ofHours(1), 2, 10, 10));
    small.take(
        List.of(
            Told.conversation("c-1", 1, "startedAt", Told.text(Told.NOW.plusSeconds(1))),
            Told.message("m-1", "c-1", Told.NOW.plusSeconds(1), 0),
            Told.message("m-2", "c-1", Told.NOW.plusSeconds(2), 0)));
    assertThat(dossier(small).isWhole()).isTrue();

    small.take(List.of(Told.message("m-3", "c-1", Told.NOW.plusSeconds(3), 0)));

    assertThat(dossier(small).turns())
        .extracting(turn -> turn.messageId().value())
        .containsExactly("m-2", "m-3");
    assertThat(dossier(small).isWhole()).isFalse();
  }

  @Test
  void anEditReplacesTheTurnAndCountsOnce() {
    take(
        Told.conversation("c-1", 1),
        Told.message("m-1", "c-1", Told.NOW, -0.5),
        Told.message("m-1", "c-1", Told.NOW, 0.5, "revision", "2", "text", Told.text("Mended")));

    assertThat(dossier(view).turns()).extracting(turn -> turn.text()).containsExactly("Mended");
    assertThat(floor(FloorBy.CHANNEL, team -> true).get(0).messages()).endsWith(1);
  }

  @Test
  void oneRecordThatCannotBeFoldedHoldsUpNoOther() {
    FeedRecord broken =
        new FeedRecord(
            Topics.CONVERSATIONS, Told.conversation("c-9", 1).raw(), "no snapshot", null);
    take(broken, Told.conversation("c-1", 1));

    assertThat(row().queue()).isEqualTo("billing");
  }

  private ConversationRow row() {
    return Objects.requireNonNull(row(view, C1));
  }

  private static @Nullable ConversationRow row(View of, ConversationId id) {
    return of.read(readings -> readings.row(id));
  }

  private static List<AlertRow> alerts(View of, Predicate<@Nullable String> sees) {
    return of.read(readings -> readings.alerts(sees));
  }

  private List<ConversationRow> conversations(Predicate<@Nullable String> sees) {
    return view.read(readings -> readings.conversations(sees));
  }

  private List<FloorRow> floor(FloorBy by, Predicate<@Nullable String> sees) {
    return view.read(readings -> readings.floor(by, sees));
  }

  private Totals totals(Predicate<@Nullable String> sees) {
    return view.read(readings -> readings.totals(sees));
  }

  private static Dossier dossier(View of) {
    return Objects.requireNonNull(of.<@Nullable Dossier>read(readings -> readings.dossier(C1)));
  }

  private void take(FeedRecord... records) {
    view.take(List.of(records));
  }

  private static FeedRecord ended(String id, int revision, Duration ago, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "status",
                Told.text("ENDED"),
                "endedAt",
                Told.ago(ago),
                "changedAt",
                Told.ago(ago),
                "disposition",
                Told.text("RESOLVED")));
    fields.addAll(List.of(more));
    return Told.conversation(id, revision, fields.toArray(String[]::new));
  }

  private static View view(Bounds bounds) {
    return new View(
        bounds, RuleFile.shipped(), CelConditions.ofEscalation(), InstantSource.fixed(Told.NOW));
  }
}

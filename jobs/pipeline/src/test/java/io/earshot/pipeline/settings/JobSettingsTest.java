package io.earshot.pipeline.settings;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.AcknowledgeLimits;
import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.alert.BudgetSettings;
import io.earshot.domain.conversation.ConversationSettings;
import io.earshot.domain.escalation.EscalationSettings;
import io.earshot.domain.escalation.WaitLimits;
import io.earshot.domain.event.Channel;
import io.earshot.domain.routing.BookForm;
import io.earshot.domain.routing.DecisionPace;
import io.earshot.domain.routing.Languages;
import io.earshot.domain.routing.Queue;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.ServiceTarget;
import io.earshot.domain.routing.Urgency;
import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.time.Idleness;
import io.earshot.language.cascade.DoubtOrRisk;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** Every key and every default that Earshot ships: whoever changes one changes it here too. */
final class JobSettingsTest {

  private static final JobSettings SHIPPED = SettingsFiles.defaults();

  @Test
  void everythingIsDeliveredFastAndUnderOneGroup() {
    assertThat(SHIPPED.kafka())
        .isEqualTo(
            new KafkaSettings(
                "earshot",
                new DeliverySettings(
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    DeliveryMode.FAST,
                    ofMinutes(15)),
                Map.of()));
  }

  @Test
  void eventTimeAllowsForTwoSeconds() {
    assertThat(SHIPPED.eventTime()).isEqualTo(new EventTimeSettings(ofSeconds(2), ofSeconds(2), 1));
  }

  @Test
  void alertsGoToThreeLeadsAndTwentyAnHourToATeam() {
    assertThat(SHIPPED.alerts())
        .isEqualTo(
            new AlertSettings(
                ofMinutes(5),
                new AcknowledgeLimits(null, ofMinutes(5), ofMinutes(2)),
                3,
                ofMinutes(15),
                ofMinutes(10),
                ofHours(24),
                ofMinutes(10),
                List.of("escalations"),
                new BudgetSettings(20, 0.5, 0.8, Map.of())));
  }

  @Test
  void decodingRefusesAMebibyteAndADay() {
    assertThat(SHIPPED.decode()).isEqualTo(new DecodeSettings(1_048_576, ofDays(1)));
  }

  @Test
  void theReaderIsTheLinearOneOfEarshotItself() {
    assertThat(SHIPPED.reader().kind()).isEqualTo(ReaderChoice.LINEAR);
    assertThat(SHIPPED.reader().home()).isEmpty();
    assertThat(SHIPPED.reader().languages()).containsExactly("en", "es", "pt", "fr", "de");
  }

  @Test
  void aCascadeGivesWayAtHalfASecondAndTheEncoderTakesHalfOfTheTime() {
    assertThat(SHIPPED.reader().cascade())
        .isEqualTo(
            new CascadeSettings(
                DoubtOrRisk.MARGIN,
                DoubtOrRisk.AT_RISK,
                0.5,
                ofMillis(500),
                ofMillis(200),
                ofSeconds(5)));
  }

  @Test
  void eightMessagesWaitForEachOtherForThreeMilliseconds() {
    assertThat(SHIPPED.reader().batch()).isEqualTo(new BatchSettings(8, ofMillis(3)));
  }

  @Test
  void messagesAreArrangedForTenSecondsAndAnHour() {
    assertThat(SHIPPED.arrangement()).isEqualTo(new ArrangementSettings(ofSeconds(10), ofHours(1)));
  }

  @Test
  void conversationsAreFollowedWithTheseLimits() {
    assertThat(SHIPPED.conversations())
        .isEqualTo(
            new ConversationSettings(
                new Idleness(ofMinutes(15), ofMinutes(60), ofDays(14), ofDays(3), ofDays(3)),
                ofSeconds(2),
                ofHours(24),
                new EscalationSettings(
                    new WaitLimits(
                        ofSeconds(60), ofMinutes(2), ofHours(24), ofMinutes(15), null))));
  }

  @Test
  void riskIsJudgedByTheModelsOwnThreshold() {
    assertThat(SHIPPED.risk())
        .isEqualTo(new RiskSettings(true, null, 0.6, 0.5, 0.95, 0.7, ofSeconds(60)));
  }

  @Test
  void customersAreRememberedForFourHundredDays() {
    assertThat(SHIPPED.customers())
        .isEqualTo(new CustomerSettings(ofDays(14), ofDays(14), ofHours(24), ofDays(400)));
  }

  @Test
  void conversationsAreRoutedBetweenTheseQueues() {
    RoutingBook book = SHIPPED.routing();

    assertThat(book.queues().keySet())
        .containsExactlyInAnyOrder(
            "billing",
            "orders",
            "technical",
            "bookings",
            "general",
            "retention",
            "win-back",
            "care",
            "fraud",
            "sales");
    assertThat(book.queue("retention"))
        .isEqualTo(Queue.of("north", List.of("retention", "senior")));
    assertThat(book.languages())
        .isEqualTo(
            new Languages(List.of("en"), List.of("es", "pt", "fr", "de"), "language-", "general"));
    assertThat(book.ageing()).isEqualTo(AgeingCurve.USUAL);
    assertThat(book.decisions())
        .isEqualTo(
            new DecisionPace(
                ofMinutes(15), ofHours(6), ofSeconds(10), ofSeconds(60), 0.75, 10, 20));
    assertThat(BookForm.problems(book)).isEmpty();
  }

  @Test
  void eightyPercentOfChatsAreAnsweredWithinAMinuteAndUrgentMailWithinTwoHours() {
    RoutingBook book = SHIPPED.routing();

    assertThat(book.promise("billing", Channel.CHAT, Urgency.NORMAL))
        .isEqualTo(new ServiceTarget(List.of(Channel.CHAT), List.of(), 0.8, ofSeconds(60)));
    assertThat(book.promise("billing", Channel.EMAIL, Urgency.URGENT).answerWithin())
        .isEqualTo(ofHours(2));
    assertThat(book.promise("billing", Channel.EMAIL, Urgency.NORMAL).answerWithin())
        .isEqualTo(ofHours(24));
  }

  @Test
  void travelToTheClusterAndArriveAsTheyAre() throws Exception {
    JobSettings arrived =
        InstantiationUtil.deserializeObject(
            InstantiationUtil.serializeObject(SHIPPED), getClass().getClassLoader());

    assertThat(arrived).isEqualTo(SHIPPED);
  }
}

package io.earshot.language.risk;

import static io.earshot.language.risk.Told.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.risk.RiskModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskTrainerTest {

  private static final RiskTrainer.Settings SETTINGS =
      new RiskTrainer.Settings("1.0.0", 42, 1, 3, DecisionSettings.PLAIN, 0.08, 2);
  private static final List<ReadCase> CONVERSATIONS = conversations();
  private static final RiskFile TRAINED = train();

  @Test
  void conversationsThatGoWrongAreToldFromThoseThatDoNot() {
    RiskEvaluation evaluation =
        RiskEvaluation.crossValidated(
            CONVERSATIONS,
            "linear",
            new RiskEvaluation.Policies(new ModelPolicy(SETTINGS), Baselines.all(SETTINGS)),
            3,
            7);

    RiskFigures model = evaluation.policies().get(0);
    assertThat(model.policy()).isEqualTo(ModelPolicy.NAME);
    assertThat(model.n()).isEqualTo(60);
    assertThat(model.f1()).isGreaterThan(0.9);
    assertThat(evaluation.policies()).hasSize(4);
    assertThat(evaluation.policies().get(1).f1()).isLessThan(model.f1());
    assertThat(evaluation.scores()).hasSize(60);
    assertThat(RiskReport.table(evaluation)).contains("60 conversations, 30 of which needed");
  }

  @Test
  void theSameConversationsGiveTheSameModel() {
    assertThat(train().toBytes()).isEqualTo(TRAINED.toBytes());
  }

  @Test
  void whatTheDataSaysNothingOfIsListedAndWeighsNothing() {
    assertThat(TRAINED.notTaught())
        .contains("holds", "customer interrupts", "louder than before", "bad contacts", "tier");
    assertThat(TRAINED.features())
        .extracting(RiskFile.Feature::feature)
        .contains("agent was dismissive, so far")
        .doesNotContainAnyElementsOf(TRAINED.notTaught());
  }

  @Test
  void noFeatureWeighsAgainstItsSense() {
    for (RiskFile.Feature feature : TRAINED.features()) {
      if (feature.feature().startsWith("agent was dismissive")) {
        assertThat(feature.weight()).isNotNegative();
      }
      if (feature.feature().equals("mood")) {
        assertThat(feature.weight()).isNotPositive();
      }
    }
  }

  @Test
  void theUsualReplyIsTheMedianOnEachChannel() {
    assertThat(TRAINED.usualReplySeconds()).containsOnlyKeys(Channel.CHAT);
    assertThat(TRAINED.usualReplySeconds()).containsEntry(Channel.CHAT, 10.0);
  }

  @Test
  void aStoredModelSaysTheSameAsBefore() throws IOException {
    RiskModel before = TRAINED.toModel();
    RiskModel after = RiskFile.parse(TRAINED.toBytes()).toModel();

    for (ReadCase conversation : CONVERSATIONS) {
      assertThat(Scores.of(after, conversation).scores())
          .containsExactly(Scores.of(before, conversation).scores());
    }
    assertThat(after.threshold()).isEqualTo(before.threshold());
    assertThat(after.version()).isEqualTo("1.0.0+linear");
  }

  @Test
  void anUncertainRiseAwaitsTheAnswerAlsoWhereItIsMeasured() {
    RiskModel model =
        new RiskModel(
            "risk-test",
            "1",
            0.5,
            -4,
            List.of(new RiskModel.Weight("last message negative", 10, 0, 1)),
            java.util.Map.of());
    ReadCase talk = conversation("w").agent().customer(-0.6).agent().needsALeadAfter(1);
    DecisionSettings waits = new DecisionSettings(null, 1, 1, 1, 1, Duration.ofSeconds(30));
    DecisionSettings shortly = new DecisionSettings(null, 1, 1, 1, 1, Duration.ofSeconds(5));

    assertThat(new RiskDetector(model, DecisionSettings.PLAIN).alertedAfter(talk)).isEqualTo(1);
    assertThat(new RiskDetector(model, waits).alertedAfter(talk)).isEqualTo(2);
    assertThat(new RiskDetector(model, shortly).alertedAfter(talk)).isEqualTo(1);
  }

  private static RiskFile train() {
    return new RiskTrainer(SETTINGS).train(CONVERSATIONS, "linear");
  }

  /** Thirty in which the agent turns cold on an upset customer, thirty of grumblers. */
  private static List<ReadCase> conversations() {
    List<ReadCase> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double upset = -0.5 - 0.01 * i;
      all.add(
          conversation("bad-" + i)
              .customer(0)
              .agent()
              .customer(upset)
              .agent(Signal.DISMISSIVE)
              .customer(upset - 0.1, Signal.REPEATS_SELF)
              .agent(Signal.DISMISSIVE)
              .needsALeadAfter(3));
      all.add(
          conversation("good-" + i)
              .customer(upset)
              .agent(Signal.EMPATHY)
              .customer(upset)
              .agent(Signal.SOLUTION)
              .customer(0.4)
              .needsNobody());
    }
    return all;
  }
}

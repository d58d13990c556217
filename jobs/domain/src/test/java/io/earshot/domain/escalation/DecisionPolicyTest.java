package io.earshot.domain.escalation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskFactor;
import io.earshot.domain.risk.RiskModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionPolicyTest {

  private static final RiskModel MODEL =
      new RiskModel("risk-test", "3", 0.6, 0, List.of(), Map.of());

  private DecisionPolicy policy = policy(new DecisionSettings(0.5, 0.8, 0.6, 0.9, 0, seconds(0)));
  private Outlook outlook = Outlook.CLEAR;
  private Tally tally = Tally.EMPTY;
  private double clock;

  @Test
  void aRiskWarnsFromItsThresholdOn() {
    assertThat(risk(0.39)).isNull();
    assertThat(risk(0.45)).isEqualTo(Severity.WATCH);
    assertThat(risk(0.5)).isEqualTo(Severity.WARNING);
    assertThat(risk(0.95)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void withoutASettingTheThresholdIsTheModels() {
    policy = policy(DecisionSettings.PLAIN);

    assertThat(risk(0.59)).isNull();
    assertThat(risk(0.6)).isEqualTo(Severity.WARNING);
    assertThat(risk(1)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void whatWasRaisedStandsUntilTheRiskHasFallenFurther() {
    risk(0.5);
    assertThat(risk(0.45)).isEqualTo(Severity.WARNING);
    assertThat(risk(0.31)).isEqualTo(Severity.WARNING);
    assertThat(risk(0.29)).isNull();
    assertThat(risk(0.31)).isNull();
  }

  @Test
  void whatWasCriticalDoesNotBecomeLess() {
    risk(0.95);

    assertThat(risk(0.6)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void anUncertainRiseAwaitsTheAgentsAnswer() {
    awaitsAnswers();
    customerSpeaks();
    assertThat(risk(0.6)).isNull();

    agentSpeaks();
    assertThat(risk(0.3)).isNull();
    assertThat(outlook).isEqualTo(Outlook.CLEAR);
  }

  @Test
  void anAnswerThatMendsNothingLetsItRise() {
    awaitsAnswers();
    customerSpeaks();
    risk(0.6);

    agentSpeaks();
    assertThat(risk(0.55)).isEqualTo(Severity.WARNING);
  }

  @Test
  void anAnswerThatDoesNotComeLetsItRiseInTheEnd() {
    awaitsAnswers();
    customerSpeaks();
    risk(0.6);
    assertThat(policy.dueAt(outlook)).isEqualTo(at(30));

    clock = 29;
    customerSpeaks();
    assertThat(risk(0.6)).isNull();
    assertThat(policy.dueAt(outlook)).isEqualTo(at(30));

    clock = 30;
    assertThat(risk(0.6)).isEqualTo(Severity.WARNING);
    assertThat(policy.dueAt(outlook)).isNull();
  }

  @Test
  void aSureRiseAwaitsNothing() {
    awaitsAnswers();
    customerSpeaks();

    assertThat(risk(0.7)).isEqualTo(Severity.WARNING);
  }

  @Test
  void whereTheAgentHasJustSpokenThereIsNothingToAwait() {
    awaitsAnswers();
    customerSpeaks();
    agentSpeaks();

    assertThat(risk(0.6)).isEqualTo(Severity.WARNING);
  }

  @Test
  void theGroundNamesTheModelAndWhatRaisedTheRisk() {
    Risk risk =
        new Risk(
            0.74,
            List.of(
                new RiskFactor("negative streak", 3, 1.2),
                new RiskFactor("mood", 0.4, -0.9),
                new RiskFactor("longest wait", 3, 0.5)));
    outlook = policy.decide(outlook, risk, tally, at(0));

    Reason reason = policy.reason(outlook, risk);

    assertThat(reason)
        .isEqualTo(
            Reason.ofModel(
                "risk-test",
                "3",
                0.74,
                Severity.WARNING,
                "Risk 0.74: negative streak; longest wait"));
    assertThat(policy.reason(Outlook.CLEAR, risk)).isNull();
  }

  private void awaitsAnswers() {
    policy = policy(new DecisionSettings(0.5, 1, 0.6, 1, 0.7, seconds(30)));
  }

  private void customerSpeaks() {
    tally = tally.plus(mark(scored(ParticipantRole.CUSTOMER, "m-" + clock, clock, -0.5)));
  }

  private void agentSpeaks() {
    tally = tally.plus(mark(scored(ParticipantRole.AGENT, "a-" + clock, clock, 0)));
  }

  private Severity risk(double score) {
    outlook = policy.decide(outlook, new Risk(score, List.of()), tally, at(clock));
    return outlook.severity();
  }

  private static DecisionPolicy policy(DecisionSettings settings) {
    return new DecisionPolicy(settings, MODEL);
  }
}

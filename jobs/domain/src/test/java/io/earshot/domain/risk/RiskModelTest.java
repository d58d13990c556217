package io.earshot.domain.risk;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.risk.RiskModel.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskModelTest {

  private final Tally tally =
      Tally.EMPTY
          .plus(mark(scored(ParticipantRole.CUSTOMER, "m-1", 0, -0.5)))
          .plus(mark(scored(ParticipantRole.AGENT, "m-2", 9, 0)))
          .plus(mark(scored(ParticipantRole.CUSTOMER, "m-3", 12, -0.5)));

  @Test
  void theScoreAddsWhatEachFeatureIsAboveTheAverage() {
    RiskModel model =
        model(new Weight("mood", -1, -0.1, 0.2), new Weight("last message negative", 0.5, 0.5, 1));

    Risk risk = assess(model, 20);

    assertThat(risk.score()).isCloseTo(1 / (1 + Math.exp(-(-1 + 2))), within(0.002));
  }

  @Test
  void theFactorsAreWhatMovedTheScoreStrongestFirst() {
    RiskModel model =
        model(
            new Weight("negative streak", 0.3, 0, 1),
            new Weight("mood", -1, -0.1, 0.2),
            new Weight("last message negative", 0.5, 0.5, 1));

    assertThat(assess(model, 20).because())
        .extracting(RiskFactor::factor)
        .containsExactly("mood", "negative streak");
    assertThat(assess(model, 20).because().get(0).value()).isEqualTo(-0.5);
    assertThat(assess(model, 20).because().get(0).weight()).isCloseTo(2, within(1e-6));
  }

  @Test
  void noMoreThanFiveFactorsAreNamed() {
    Weight[] weights =
        RiskFeatures.ALL.stream()
            .limit(9)
            .map(feature -> new Weight(feature.name(), 1, 9, 1))
            .toArray(Weight[]::new);

    assertThat(assess(model(weights), 20).because()).hasSize(5);
  }

  @Test
  void whatIsNotKnownIsTakenAsAverage() {
    Risk without = assess(model(), 20);

    assertThat(assess(model(new Weight("louder than before", 3, 1, 1)), 20)).isEqualTo(without);
  }

  @Test
  void aWaitIsMeasuredAgainstTheReplyThatIsUsualOnTheChannel() {
    RiskModel model =
        new RiskModel(
            "risk-test",
            "1",
            0.5,
            0,
            List.of(new Weight("unanswered wait", 1, 0, 1)),
            Map.of(Channel.CHAT, 9.0, Channel.EMAIL, 3599.0));

    assertThat(riskOn(Channel.CHAT, model)).isCloseTo(0.909, within(0.001));
    assertThat(riskOn(Channel.EMAIL, model)).isEqualTo(0.5);
    assertThat(riskOn(Channel.SMS, model)).isEqualTo(0.5);
  }

  @Test
  void whatLiesBeyondAllThatWasLearntFromCountsLikeTheMostOfIt() {
    RiskModel model = model(new Weight("mood", -1, 0, 0.1, -0.2, 0.2));

    assertThat(assess(model, 20).score()).isCloseTo(1 / (1 + Math.exp(-(-1 + 2))), within(1e-6));
    assertThatThrownBy(() -> model(new Weight("mood", 1, 0, 1, 0.2, -0.2)))
        .hasMessage("the lowest value of mood is above its highest");
  }

  private double riskOn(Channel channel, RiskModel model) {
    return model.assess(tally, Background.on(channel), at(12 + 99)).score();
  }

  @Test
  void featuresThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> model(new Weight("phase of the moon", 1, 0, 1)))
        .hasMessage("there is no feature phase of the moon");
    assertThatThrownBy(() -> model(new Weight("mood", 1, 0, 1), new Weight("mood", 2, 0, 1)))
        .hasMessage("a feature is named twice");
    assertThatThrownBy(() -> model(new Weight("mood", 1, 0, 0)))
        .hasMessage("the scale of mood is not above 0");
  }

  private Risk assess(RiskModel model, double at) {
    return model.assess(tally, Background.on(Channel.CHAT), at(at));
  }

  private static RiskModel model(Weight... weights) {
    return new RiskModel("risk-test", "1", 0.5, -1, List.of(weights), Map.of());
  }
}

package io.earshot.language.risk;

import static io.earshot.language.risk.Told.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.risk.RiskModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinesTest {

  private static final RiskModel NONE = new RiskModel("none", "0", 0.5, 0, List.of(), Map.of());

  @Test
  void twoNegativeTurnsInARowAreCountedAcrossTheAgents() {
    Detector detector = tuned("two negative turns in a row");

    assertThat(alert(detector, conversation("a").customer(-0.9).agent().customer(-0.9)))
        .isEqualTo(2);
    assertThat(alert(detector, conversation("b").customer(-0.9).customer(0).customer(-0.9)))
        .isNull();
  }

  @Test
  void keywordsAreThePhrasesOfThreats() {
    Detector detector =
        tuned(
            "keywords only",
            conversation("a").customerSays("i want to speak to your manager").needsALeadAfter(0),
            conversation("b").customerSays("thank you kindly").needsNobody());

    assertThat(alert(detector, conversation("c").agent().customerSays("get me your supervisor")))
        .isEqualTo(1);
    assertThat(alert(detector, conversation("d").customerSays("where is my parcel"))).isNull();
  }

  @Test
  void theThresholdOfMoodIsFoundInTheConversations() {
    Detector detector =
        tuned(
            "mood threshold only",
            conversation("a").customer(-0.4).agent().customer(-0.9).needsALeadAfter(2),
            conversation("b").customer(-0.4).agent().customer(-0.4).needsNobody());

    assertThat(alert(detector, conversation("c").customer(-0.8).agent().customer(-0.8)))
        .isNotNull();
    assertThat(alert(detector, conversation("d").customer(-0.4).agent().customer(-0.4))).isNull();
  }

  private static Detector tuned(String name, ReadCase... conversations) {
    return Baselines.all(RiskTrainer.Settings.DEFAULTS).stream()
        .filter(policy -> policy.name().equals(name))
        .findFirst()
        .orElseThrow()
        .tuned(List.of(conversations), NONE);
  }

  private static Integer alert(Detector detector, Told told) {
    return detector.alertedAfter(told.needsNobody());
  }
}

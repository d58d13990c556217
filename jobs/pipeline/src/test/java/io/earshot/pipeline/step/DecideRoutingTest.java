package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingFacts.Stage;
import io.earshot.domain.routing.Wait;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecideRoutingTest {

  private static final Script CALL = Script.call("c1");

  private Harness<RoutingFacts, RoutingDecision> decide;

  @BeforeEach
  void begin() throws Exception {
    decide =
        Harness.of(
            () -> new DecideRouting(SettingsFiles.defaults()), it -> it.conversationId().value());
  }

  @AfterEach
  void end() throws Exception {
    decide.close();
  }

  @Test
  void anAngryCustomerIsMovedEvenAfterARestart() throws Exception {
    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN));
    RoutingDecision first = decide.output().get(0);

    decide.restarts();
    decide.takes(facts(30, Stage.OPEN, MoodBand.ANGRY));

    RoutingDecision second = decide.output().get(0);
    assertThat(first.target().queue()).isEqualTo("billing");
    assertThat(second.target().queue()).isEqualTo("retention");
    assertThat(second.supersedes()).isEqualTo(first.decisionId());
    assertThat(second.revision()).isEqualTo(2);
  }

  @Test
  void nothingIsDecidedWhenAConversationIsOverAndNothingIsLeftWhenItIsForgotten() throws Exception {
    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN), facts(60, Stage.OVER, MoodBand.EVEN));
    assertThat(decide.output()).hasSize(1);
    assertThat(decide.states()).isOne();

    decide.takes(facts(90_000, Stage.FORGOTTEN, MoodBand.EVEN));

    assertThat(decide.output()).hasSize(1);
    assertThat(decide.states()).isZero();
    assertThat(decide.timers()).isZero();
  }

  private static RoutingFacts facts(int second, Stage stage, MoodBand mood) {
    return new RoutingFacts(
        CALL.id(),
        CALL.second(0),
        CALL.second(second),
        null,
        stage,
        new Place(Channel.VOICE, "billing", "north", null),
        new RoutedCustomer(null, null, List.of(), MoodBand.EVEN, 0, 0, false, false),
        new Matter("en", null, null, 1, Set.of(), List.of()),
        new Feeling(mood, 0, null, null),
        new Wait(CALL.second(0), null));
  }
}

package io.earshot.pipeline;

import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static io.earshot.pipeline.given.TinyModels.ANGRY;
import static io.earshot.pipeline.given.TinyModels.SUPERVISOR;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.alert.BudgetSettings;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.rule.Rule;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Ruled;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.JobSettings;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A team whose customers are all angry within the hour, through the whole job. */
final class ITAngryBurst {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final int CONVERSATIONS = 10_000;
  private static final int A_SECOND = 3;

  private static final List<Rule> RULES =
      List.of(
          Ruled.rule("upset", WATCH, "conversation.mood < 0"),
          Ruled.rule("supervisor", WARNING, "message.text.mentions('supervisor')"),
          Ruled.rule("gas", CRITICAL, "message.text.mentions('gas')"));

  private static final JobSettings SETTINGS = GivenSettings.shipped().ruledBy(RULES);

  private final Map<ConversationId, Severity> reported = new HashMap<>();
  private final Received received = new Received();

  @Test
  void theBudgetHoldsAndEveryAngryConversationIsToldOfOnce() throws Exception {
    run(burst());

    List<Alert> told = received.alerts.written();
    assertThat(told).extracting(it -> it.alertId() + " " + it.revision()).doesNotHaveDuplicates();
    List<Alert> opened = told.stream().filter(it -> it.revision() == 1).toList();
    assertThat(opened)
        .extracting(Alert::conversationId)
        .containsExactlyInAnyOrderElementsOf(reported.keySet());
    assertThat(opened)
        .allSatisfy(it -> assertThat(it.severity()).isEqualTo(reported.get(it.conversationId())));

    Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
    int withheld = 0;
    for (List<Alert> alert : byConversation(told)) {
      boolean isShown = alert.stream().allMatch(it -> it.state() != AlertState.WITHHELD);
      boolean isWithheld = alert.stream().allMatch(it -> it.state() == AlertState.WITHHELD);
      assertThat(isShown ^ isWithheld).as("shown or withheld: %s", alert).isTrue();
      withheld += isWithheld ? 1 : 0;
      if (isShown) {
        shown.merge(alert.get(0).severity(), 1, Integer::sum);
      }
    }
    BudgetSettings budget = SETTINGS.alerts().budget();
    int critical = reports(CRITICAL);
    int forWarning = (int) (budget.perHour() * budget.warningShare());
    assertThat(critical).isGreaterThan(budget.perHour());
    assertThat(shown.get(CRITICAL)).isEqualTo(critical);
    assertThat(shown.get(WATCH)).isBetween(1, (int) (budget.perHour() * budget.watchShare()));
    assertThat(shown.get(WATCH) + shown.get(WARNING)).isEqualTo(forWarning);
    assertThat(withheld).isEqualTo(CONVERSATIONS - critical - forWarning);
    assertThat(received.deadLetters.written()).isEmpty();
  }

  /** Nobody is in danger before the team has been told enough; some messages come twice. */
  private MemoryPlace burst() {
    MemoryPlace place = new MemoryPlace();
    for (int i = 0; i < CONVERSATIONS; i++) {
      boolean isDanger = i > CONVERSATIONS / 2 && i % 50 == 0;
      Severity severity = isDanger ? CRITICAL : i % 2 == 0 ? WARNING : WATCH;
      Script call = Script.call("c" + i).startingAt(Script.NOON.plusSeconds(i / A_SECOND));
      Message said = call.customer(5, words(severity));
      place.report(call.startedBy("customer-" + i), said);
      if (i % 10 == 0) {
        place.report(said);
      }
      reported.put(call.id(), severity);
    }
    return place;
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case WATCH -> ANGRY;
      case WARNING -> SUPERVISOR;
      case CRITICAL -> ANGRY + ", and now I smell gas";
    };
  }

  private int reports(Severity severity) {
    return (int) reported.values().stream().filter(severity::equals).count();
  }

  private static Collection<List<Alert>> byConversation(List<Alert> alerts) {
    return alerts.stream().collect(groupingBy(Alert::conversationId)).values();
  }

  private void run(MemoryPlace place) throws Exception {
    Configuration configuration = ConversationJob.required();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(2);
    ConversationTopology.build(env, place.reading(1), received.outputs(), SETTINGS, Pace.LIVE);
    env.execute("angry burst");
  }
}

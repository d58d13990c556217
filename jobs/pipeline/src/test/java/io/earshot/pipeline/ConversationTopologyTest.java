package io.earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** What is part of the savepoint format, and what costs a message time. */
final class ConversationTopologyTest {

  /** Add freely, never rename: state is found again by these. */
  private static final List<String> UIDS =
      List.of(
          "conversation-events",
          "decode-event",
          "event-time",
          "note-customer",
          "customer-profiles",
          "decode-profile",
          "contacts",
          "decode-contact",
          "rule-changes",
          "decode-rule-change",
          "routing-rule-changes",
          "decode-routing-rule-change",
          "recall-customer",
          "arrange-messages",
          "score-message",
          "follow-conversation",
          "decide-routing",
          "alert-actions",
          "decode-action",
          "raise-alert",
          "ration-alerts",
          "scored-messages-out",
          "conversations-out",
          "customers-out",
          "routing-decisions-out",
          "alerts-out",
          "alert-feedback-out",
          "rule-findings-out",
          "audit-out",
          "dead-letters-out");

  /** Only where somebody wants to know how the job is doing. */
  private static final List<String> UIDS_OF_LIVE_JOBS =
      List.of("note-feeds", "note-dead-letters", "tell-status", "status-out");

  /** Only where everything is read before anything is judged. */
  private static final List<String> UIDS_OF_BOUNDED_RUNS =
      List.of("order-customer-news", "order-events", "order-alerts");

  private static final Pattern BOX = Pattern.compile("\\b[a-z-]+\\[([a-z-]+)\\]");

  @Test
  void everyOperatorAndSinkOfTheLiveJobHasItsUid() {
    assertThat(uids(graph(Pace.LIVE))).containsExactlyInAnyOrderElementsOf(uidsOfLiveJobs());
  }

  @Test
  void everyOperatorAndSinkOfABoundedRunHasItsUid() {
    List<String> all = new ArrayList<>(UIDS);
    all.addAll(UIDS_OF_BOUNDED_RUNS);

    assertThat(uids(graph(Pace.BOUNDED))).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theDiagramOfTheArchitectureShowsTheSameUids() throws IOException {
    String page = Files.readString(Path.of("../../docs/architecture.md"));
    List<String> boxes = BOX.matcher(page).results().map(it -> it.group(1)).toList();

    assertThat(boxes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(uidsOfLiveJobs());
  }

  @Test
  void aMessageIsShuffledOnceAndThenReadInOneTaskAndJudgedAndSentOnInAnother() {
    assertThat(tasks())
        .filteredOn(task -> task.contains("arrange messages"))
        .singleElement()
        .asString()
        .contains("score message", "scored messages: Writer");
    assertThat(tasks())
        .filteredOn(task -> task.contains("follow conversation"))
        .singleElement()
        .asString()
        .contains("conversations: Writer", "rule findings: Writer");
  }

  @Test
  void whatRoutingIsToKnowIsHandedToItBesideTheConversationAndNeverShuffled() {
    StreamGraph graph = graph(Pace.LIVE);

    assertThat(shipping(graph, "decide-routing"))
        .containsExactlyInAnyOrder(
            "follow-conversation FORWARD", "decode-routing-rule-change BROADCAST");
    assertThat(shipping(graph, "routing-decisions-out")).containsExactly("decide-routing FORWARD");
  }

  @Test
  void betweenReadingAndJudgingAMessageStaysWhereItIs() {
    assertThat(shipping(graph(Pace.LIVE), "follow-conversation"))
        .containsExactlyInAnyOrder("score-message FORWARD", "decode-rule-change BROADCAST");
  }

  @Test
  void whatIsFoundIsHandedToTheLifeOfAlertsBesideItAndOnlyAlertsAreShuffled() {
    StreamGraph graph = graph(Pace.LIVE);

    assertThat(shipping(graph, "raise-alert"))
        .containsExactlyInAnyOrder("follow-conversation FORWARD", "decode-action HASH");
    assertThat(shipping(graph, "ration-alerts")).containsExactly("raise-alert HASH");
    assertThat(shipping(graph, "alerts-out")).containsExactly("ration-alerts FORWARD");
  }

  private static List<String> uidsOfLiveJobs() {
    List<String> all = new ArrayList<>(UIDS);
    all.addAll(UIDS_OF_LIVE_JOBS);
    return all;
  }

  private static List<String> tasks() {
    List<String> tasks = new ArrayList<>();
    for (JobVertex task : graph(Pace.LIVE).getJobGraph().getVertices()) {
      tasks.add(task.getName());
    }
    return tasks;
  }

  private static StreamGraph graph(Pace pace) {
    MemoryPlace place = new MemoryPlace();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(ConversationJob.required());
    env.setParallelism(2);
    ConversationTopology.build(
        env,
        pace == Pace.LIVE ? place.following() : place.reading(1),
        new Received().outputs(),
        SettingsFiles.defaults(),
        pace);
    return env.getStreamGraph();
  }

  /** How what this step reads comes to it. */
  private static List<String> shipping(StreamGraph graph, String uid) {
    return graph.getStreamNodes().stream()
        .filter(node -> uid.equals(node.getTransformationUID()))
        .flatMap(node -> node.getInEdges().stream())
        .map(
            edge ->
                graph.getStreamNode(edge.getSourceId()).getTransformationUID()
                    + " "
                    + edge.getPartitioner())
        .toList();
  }

  private static List<String> uids(StreamGraph graph) {
    return graph.getStreamNodes().stream().map(StreamNode::getTransformationUID).toList();
  }
}

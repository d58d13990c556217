package io.earshot.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicFinding;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.local.rules.RulesTopic;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.CelConditions;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations of the corpus through a real broker and a real cluster. */
class ITConversationJob {

  private static final int EVENTS = 1_200;

  @TempDir private static Path folder;

  private static EmbeddedBroker broker;
  private static LocalCluster cluster;
  private static List<ConversationEvent> sent;
  private static Seen seen;

  @BeforeAll
  static void letTheJobReadThemAll() {
    broker = EmbeddedBroker.start(folder.resolve("kafka"));
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
    cluster =
        LocalCluster.start(
            new LocalCluster.Options(
                2, 0, folder.resolve("work"), folder.resolve("checkpoints"), 1));
    cluster.run(
        env ->
            ConversationJob.live(
                env, broker.bootstrapServers(), SettingsFiles.defaults(), StartFrom.EARLIEST),
        null);
    sent = Traffics.events(EVENTS, Instant.now());
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      sent.forEach(event -> writer.write(Topics.CONVERSATION_EVENTS, event));
      breakSome(writer);
      writer.flush();
    }
    seen = Seen.until(broker.bootstrapServers(), messagesSent().size(), 3);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void everyMessageIsScoredExactlyOnce() {
    assertThat(seen.of(Topics.SCORED_MESSAGES))
        .extracting(ScoredMessage::messageId)
        .containsExactlyInAnyOrderElementsOf(messagesSent());
  }

  @Test
  void someConversationsRaiseAlertsAndMostDoNot() {
    Set<ConversationId> alerted =
        seen.of(Topics.ALERTS).stream().map(Alert::conversationId).collect(Collectors.toSet());

    assertThat(alerted).isNotEmpty().isSubsetOf(conversationsSent());
    assertThat(seen.of(Topics.ALERTS)).allSatisfy(alert -> assertThat(alert.title()).isNotBlank());
  }

  @Test
  void theRevisionsOfAnAlertCountUpByOne() {
    seen.of(Topics.ALERTS).stream()
        .collect(Collectors.groupingBy(Alert::alertId))
        .values()
        .forEach(
            ofOne -> {
              List<Integer> revisions =
                  ofOne.stream().map(Alert::revision).sorted(Comparator.naturalOrder()).toList();
              assertThat(revisions)
                  .isEqualTo(IntStream.rangeClosed(1, revisions.size()).boxed().toList());
            });
  }

  @Test
  void everyConversationIsRouted() {
    assertThat(seen.of(Topics.ROUTING_DECISIONS))
        .extracting(RoutingDecision::conversationId)
        .containsAll(conversationsSent());
  }

  @Test
  void whatIsBrokenBecomesADeadLetterWithItsReason() {
    assertThat(seen.of(Topics.DEAD_LETTERS))
        .extracting(DeadLetter::reason)
        .containsExactlyInAnyOrder(
            DeadLetterReason.MALFORMED_JSON,
            DeadLetterReason.UNKNOWN_TYPE,
            DeadLetterReason.MISSING_FIELD);
  }

  @Test
  void theJobWasNeverRestarted() {
    assertThat(cluster.failures()).isEmpty();
  }

  @Test
  void aRuleThatIsPutReachesAConversationThatIsOpen() {
    RulesTopic<Rule> rules =
        new RulesTopic<>(
            broker.bootstrapServers(),
            Topics.RULE_CHANGES,
            RuleCheck.by(CelConditions.ofEscalation()));
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers());
        TopicTail tail =
            TopicTail.fromNow(
                broker.bootstrapServers(), List.of(Topics.RULE_FINDINGS, Topics.AUDIT))) {
      says(writer, "good morning", 0);
      RuleOutcome<Rule> put = rules.change(rules.read(List.of()), aubergine());
      assertThat(put.isApplied()).isTrue();

      List<RuleFinding> findings = new ArrayList<>();
      List<AuditEntry> audit = new ArrayList<>();
      for (int i = 0; i < 60 && (findings.isEmpty() || audit.isEmpty()); i++) {
        says(writer, "an aubergine, please", i + 1);
        for (Received<?> received : tail.poll(Duration.ofMillis(500))) {
          received.ifOf(Topics.RULE_FINDINGS, findings::add);
          received.ifOf(Topics.AUDIT, audit::add);
          findings.removeIf(finding -> !finding.ruleId().equals("aubergine"));
        }
      }

      assertThat(findings)
          .extracting(RuleFinding::ruleId, it -> it.conversationId().value())
          .contains(tuple("aubergine", "c-aubergine"));
      assertThat(audit)
          .extracting(AuditEntry::subjectId, AuditEntry::by, AuditEntry::outcome)
          .contains(tuple("aubergine", "ann", "APPLIED"));
    }
  }

  @Test
  void topicsThatAreThereAreFoundAsAgreed() {
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      assertThat(admin.createMissing())
          .extracting(TopicFinding::state)
          .containsOnly(TopicFinding.State.FOUND);
    }
  }

  private static RuleChange<Rule> aubergine() {
    Rule rule =
        new Rule(
            "aubergine",
            1,
            "Talks of aubergines",
            "message.text.mentions('aubergine')",
            Severity.WATCH,
            null,
            RuleScope.EVERYWHERE,
            Duration.ofMinutes(5).toMillis(),
            RuleState.SHADOW,
            null,
            null);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new RuleChange<>("aubergine", 0, RuleChange.Kind.PUT, rule, "ann", now);
  }

  private static void says(TopicWriter writer, String text, int number) {
    String message =
        "{\"type\":\"message\",\"conversationId\":\"c-aubergine\",\"messageId\":\"m-%d\",\"role\":\"CUSTOMER\",\"text\":\"%s\",\"sentAt\":\"%s\"}"
            .formatted(number, text, Instant.now());
    writer.write(
        Topics.CONVERSATION_EVENTS,
        "c-aubergine".getBytes(UTF_8),
        message.getBytes(UTF_8),
        Instant.now().toEpochMilli());
    writer.flush();
  }

  private static void breakSome(TopicWriter writer) {
    for (String broken :
        List.of(
            "{\"type\":\"message\"",
            "{\"type\":\"party\",\"conversationId\":\"c-1\"}",
            "{\"type\":\"message\",\"conversationId\":\"c-1\"}")) {
      writer.write(
          Topics.CONVERSATION_EVENTS,
          "c-1".getBytes(UTF_8),
          broken.getBytes(UTF_8),
          Instant.now().toEpochMilli());
    }
  }

  private static List<MessageId> messagesSent() {
    List<MessageId> ids = new ArrayList<>();
    for (ConversationEvent event : sent) {
      if (event instanceof Message message) {
        ids.add(message.messageId());
      }
    }
    return ids;
  }

  private static Set<ConversationId> conversationsSent() {
    return sent.stream().map(ConversationEvent::conversationId).collect(Collectors.toSet());
  }
}

package io.earshot.board.rehearsal;

import io.earshot.board.feed.Lookback;
import io.earshot.board.view.View;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.escalation.WaitLimits;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.rule.RuleWatch;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was said within the last hour by a rule that is not in force yet. The messages and
 * the conversations are read back from their topics; one hour at a time.
 */
public final class DryRun {

  /** As config/job.yaml is shipped. */
  static final WaitLimits WAITS =
      new WaitLimits(
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          Duration.ofHours(24),
          Duration.ofMinutes(15),
          null);

  private static final Duration OVER = Duration.ofHours(1);

  /** Conversations that were open when the hour began are followed from a little before. */
  private static final Duration WARM_UP = Duration.ofMinutes(20);

  private static final Lookback.Limit LIMIT = new Lookback.Limit(60_000, Duration.ofSeconds(8));
  private static final int MOST_EXAMPLES = 10;
  private static final int LONGEST_QUOTE = 240;
  private static final List<String> BASIS =
      List.of(
          "Messages are as they were scored; what was said more than 80 minutes ago is not known.",
          "Mood, signals and waits are reckoned from them as the job does; risk is as it was told,"
              + " every two seconds at most.",
          "The customer is as he stands now, holds are not known, and transfers are those between"
              + " queues.",
          "Silence is judged at the wait limits that are shipped, and at twice as long.");

  private final Lookback lookback;
  private final View view;
  private final Conditions<RuleFacts> conditions;
  private final InstantSource clock;
  private final Semaphore one = new Semaphore(1);

  /** Dry runs over what this lookback reads. */
  public DryRun(
      Lookback lookback, View view, Conditions<RuleFacts> conditions, InstantSource clock) {
    this.lookback = lookback;
    this.view = view;
    this.conditions = conditions;
    this.clock = clock;
  }

  /**
   * What the rule would have told.
   *
   * @param sees the teams whose conversations count
   * @return null if another dry run is under way, or Kafka does not answer
   */
  public @Nullable Rehearsal of(Rule rule, Predicate<@Nullable String> sees) {
    if (!one.tryAcquire()) {
      return null;
    }
    try {
      return rehearse(rule, sees);
    } finally {
      one.release();
    }
  }

  private @Nullable Rehearsal rehearse(Rule rule, Predicate<@Nullable String> sees) {
    Instant now = clock.instant();
    Instant since = now.minus(OVER);
    Instant readSince = since.minus(WARM_UP);
    Map<ConversationId, RecordedConversation> read = new HashMap<>();
    Instant[] first = {now};
    Lookback.End conversations =
        lookback.read(
            Topics.CONVERSATIONS,
            null,
            readSince,
            LIMIT,
            record ->
                record.ifOf(
                    Topics.CONVERSATIONS,
                    snapshot -> of(read, snapshot.conversationId()).add(snapshot)));
    Lookback.End messages =
        lookback.read(
            Topics.SCORED_MESSAGES,
            null,
            readSince,
            LIMIT,
            record ->
                record.ifOf(
                    Topics.SCORED_MESSAGES,
                    message -> {
                      of(read, message.conversationId()).add(message);
                      first[0] = message.sentAt().isBefore(first[0]) ? message.sentAt() : first[0];
                    }));
    if (conversations == Lookback.End.FAILED || messages == Lookback.End.FAILED) {
      return null;
    }
    boolean isCut = messages == Lookback.End.LIMITED && first[0].isAfter(since);
    Instant from = isCut ? first[0] : since;
    read.values().removeIf(one -> one.isUnknown() || !sees.test(one.team()));
    return judged(rule, read, from, now);
  }

  private Rehearsal judged(
      Rule rule, Map<ConversationId, RecordedConversation> read, Instant from, Instant now) {
    Rule active = rule.changed(rule.version(), RuleState.ACTIVE, "a dry run", now);
    RuleJudge judge =
        RuleJudge.of(RuleBook.of(List.of(active), List.of()), conditions, RuleWatch.SILENT);
    List<RuleFinding> findings = new ArrayList<>();
    int conversations = 0;
    int messages = 0;
    int fired = 0;
    for (RecordedConversation conversation : read.values()) {
      int said = conversation.messagesSince(from);
      conversations += said > 0 ? 1 : 0;
      messages += said;
      List<RuleFinding> found =
          conversation.judge(judge, customer(conversation), now).stream()
              .filter(finding -> !finding.at().isBefore(from))
              .toList();
      fired += found.isEmpty() ? 0 : 1;
      findings.addAll(found);
    }
    findings.sort(Comparator.comparing(RuleFinding::at).reversed());
    return new Rehearsal(
        Duration.between(from, now).toMinutes(),
        conversations,
        messages,
        findings.size(),
        fired,
        findings.stream().limit(MOST_EXAMPLES).map(finding -> example(finding, read)).toList(),
        BASIS);
  }

  private @Nullable CustomerStanding customer(RecordedConversation conversation) {
    CustomerId id = conversation.customerId();
    return id == null ? null : view.customer(id);
  }

  private static RecordedConversation of(
      Map<ConversationId, RecordedConversation> all, ConversationId id) {
    return all.computeIfAbsent(id, key -> new RecordedConversation());
  }

  private static Rehearsal.Example example(
      RuleFinding finding, Map<ConversationId, RecordedConversation> read) {
    RecordedConversation conversation = read.get(finding.conversationId());
    ScoredMessage message = conversation == null ? null : conversation.message(finding);
    String text = message == null ? null : message.text();
    return new Rehearsal.Example(
        finding.conversationId(),
        finding.at(),
        finding.messageId(),
        text == null || text.length() <= LONGEST_QUOTE
            ? text
            : text.substring(0, LONGEST_QUOTE - 1) + "…");
  }
}

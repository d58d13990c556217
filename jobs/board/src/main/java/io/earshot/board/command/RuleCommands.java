package io.earshot.board.command;

import io.earshot.board.access.Permission;
import io.earshot.board.access.Viewer;
import io.earshot.board.command.CommandException.Why;
import io.earshot.board.view.View;
import io.earshot.board.view.ViewListener;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rules: checked against the book that the board knows, written to rule-changes.v1, and
 * followed until the job says on audit.v1 what came of them.
 */
public final class RuleCommands implements ViewListener {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  private final View view;
  private final Outbox outbox;
  private final RuleCheck<Rule> check;
  private final InstantSource clock;
  private final Map<List<Object>, CompletableFuture<AuditEntry>> asked = new ConcurrentHashMap<>();

  /** Changes the book of this view. */
  public RuleCommands(
      View view, Outbox outbox, Conditions<RuleFacts> conditions, InstantSource clock) {
    this.view = view;
    this.outbox = outbox;
    check = RuleCheck.by(conditions);
    this.clock = clock;
    view.listen(this);
  }

  /**
   * What came of a change.
   *
   * @param outcome as the job says, or PENDING if it has not said so within seconds; a conflict or
   *     a bad rule is found here already
   * @param version of the rule, as far as the board knows it
   */
  public record Result(String outcome, String detail, int version, @Nullable Rule current) {

    /** Whether the change was written. */
    public boolean isWritten() {
      return current == null;
    }
  }

  /**
   * Adds or replaces a rule.
   *
   * @param expects the version that it is to replace; 0 for a new rule
   */
  public Result put(Rule rule, int expects, Viewer by) throws CommandException {
    return change(rule.ruleId(), expects, RuleChange.Kind.PUT, rule, by);
  }

  /** Makes a rule a draft. */
  public Result pause(String ruleId, @Nullable Integer expects, Viewer by) throws CommandException {
    RuleBook<Rule> book = book();
    int version = expects == null ? book.version(ruleId) : expects;
    return change(ruleId, version, RuleChange.Kind.PAUSE, book.rule(ruleId), by);
  }

  /** Removes a rule. */
  public Result remove(String ruleId, @Nullable Integer expects, Viewer by)
      throws CommandException {
    RuleBook<Rule> book = book();
    if (book.rule(ruleId) == null) {
      throw new CommandException(Why.BAD, "there is no rule " + ruleId);
    }
    int version = expects == null ? book.version(ruleId) : expects;
    return change(ruleId, version, RuleChange.Kind.REMOVE, null, by);
  }

  @Override
  public void audited(AuditEntry entry) {
    CompletableFuture<AuditEntry> waiting =
        asked.get(key(entry.subjectId(), entry.by(), entry.at()));
    if (waiting != null && entry.kind() == AuditEntry.Kind.RULE) {
      waiting.complete(entry);
    }
  }

  private Result change(
      String ruleId, int expects, RuleChange.Kind kind, @Nullable Rule rule, Viewer by)
      throws CommandException {
    if (!by.may(Permission.CHANGE_RULES)) {
      throw new CommandException(Why.FORBIDDEN, "changing rules is not allowed to you");
    }
    RuleBook<Rule> book = book();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RuleChange<Rule> change = new RuleChange<>(ruleId, expects, kind, rule, by.name(), now);
    if (expects != book.version(ruleId)) {
      return new Result(
          RuleOutcome.Kind.VERSION_CONFLICT.name(),
          "version %d is in force, not %d".formatted(book.version(ruleId), expects),
          book.version(ruleId),
          book.rule(ruleId));
    }
    RuleOutcome<Rule> outcome = book.after(change, check);
    if (!outcome.isApplied()) {
      throw new CommandException(Why.BAD, outcome.detail());
    }
    return write(change);
  }

  private Result write(RuleChange<Rule> change) throws CommandException {
    List<Object> key = key(change.ruleId(), change.by(), change.at());
    CompletableFuture<AuditEntry> answer = new CompletableFuture<>();
    asked.put(key, answer);
    try {
      Written.await(outbox.write(Topics.RULE_CHANGES, change));
      AuditEntry entry = answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return new Result(
          entry.outcome(),
          entry.detail() == null ? "" : entry.detail(),
          book().version(change.ruleId()),
          null);
    } catch (TimeoutException e) {
      return new Result(
          "PENDING", "written; no job has said yet what came of it", change.version() + 1, null);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(Why.KAFKA_AWAY, "the board is being stopped");
    } finally {
      asked.remove(key);
    }
  }

  private RuleBook<Rule> book() {
    return view.read(readings -> readings.ruleBook());
  }

  private static List<Object> key(String ruleId, String by, Instant at) {
    return List.of(ruleId, by, at.truncatedTo(ChronoUnit.MILLIS));
  }
}

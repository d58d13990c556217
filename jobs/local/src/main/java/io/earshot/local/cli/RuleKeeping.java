package io.earshot.local.cli;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleState;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.rules.RulesTopic;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the rules of a book, whatever they are for.
 *
 * @param <R> the kind of rule
 */
final class RuleKeeping<R extends BookRule<R>> {

  private final Console console;
  private final RuleKind<R> kind;

  RuleKeeping(Console console, RuleKind<R> kind) {
    this.console = console;
    this.kind = kind;
  }

  /** Says what is wrong with these rules, or how many there are. */
  int check(String name, List<R> rules) {
    List<RuleProblem> problems =
        rules.stream().flatMap(rule -> kind.check().problems(rule).stream()).toList();
    if (!problems.isEmpty()) {
      problems.forEach(problem -> show(name, problem));
      return ExitCodes.FAILED;
    }
    console.line(
        "%s: %d rules, %d active, %d shadow, %d draft"
            .formatted(
                name,
                rules.size(),
                count(rules, RuleState.ACTIVE),
                count(rules, RuleState.SHADOW),
                count(rules, RuleState.DRAFT)));
    return ExitCodes.DONE;
  }

  /** Prints the rules in force. */
  int list(KafkaOption kafka, List<R> seeds, boolean yaml, boolean json) {
    RuleBook<R> book = topic(kafka).read(seeds);
    if (yaml) {
      console.line(kind.yaml().apply(book.rules()).stripTrailing());
      return ExitCodes.DONE;
    }
    for (R rule : book.rules()) {
      if (json) {
        console.line(json(rule));
      } else {
        console.line(kind.line().apply(rule));
      }
    }
    return ExitCodes.DONE;
  }

  /** Puts rules, which have been checked, in the place of the versions that they name. */
  int put(KafkaOption kafka, List<R> seeds, ByOption by, List<R> wanted) {
    RulesTopic<R> topic = topic(kafka);
    RuleBook<R> book = topic.read(seeds);
    for (R rule : wanted) {
      int known = book.version(rule.ruleId());
      if (known != 0 && known != rule.version()) {
        throw new CommandException(
            "%s: version %d is in force%s, the file begins from version %d; see './earshot %s list'"
                .formatted(
                    rule.ruleId(),
                    known,
                    whose(book.rule(rule.ruleId())),
                    rule.version(),
                    kind.command()));
      }
      book = change(topic, book, by, RuleChange.Kind.PUT, rule.ruleId(), rule);
    }
    return ExitCodes.DONE;
  }

  /** Makes a rule a draft. */
  int pause(KafkaOption kafka, List<R> seeds, ByOption by, String ruleId) {
    RulesTopic<R> topic = topic(kafka);
    RuleBook<R> book = topic.read(seeds);
    change(topic, book, by, RuleChange.Kind.PAUSE, ruleId, existing(book, ruleId));
    return ExitCodes.DONE;
  }

  /** Removes a rule. */
  int remove(KafkaOption kafka, List<R> seeds, ByOption by, String ruleId) {
    RulesTopic<R> topic = topic(kafka);
    RuleBook<R> book = topic.read(seeds);
    existing(book, ruleId);
    change(topic, book, by, RuleChange.Kind.REMOVE, ruleId, null);
    return ExitCodes.DONE;
  }

  private RuleBook<R> change(
      RulesTopic<R> topic,
      RuleBook<R> book,
      ByOption by,
      RuleChange.Kind change,
      String ruleId,
      @Nullable R rule) {
    RuleOutcome<R> outcome =
        topic.change(
            book,
            new RuleChange<>(
                ruleId,
                book.version(ruleId),
                change,
                rule,
                by.name,
                InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS)));
    if (!outcome.isApplied()) {
      throw new CommandException(ruleId + ": " + outcome.detail());
    }
    console.line(ruleId + ": " + outcome.detail());
    return outcome.book();
  }

  private R existing(RuleBook<R> book, String ruleId) {
    R rule = book.rule(ruleId);
    if (rule == null) {
      throw new CommandException(
          "there is no rule %s; see './earshot %s list'".formatted(ruleId, kind.command()));
    }
    return rule;
  }

  private RulesTopic<R> topic(KafkaOption kafka) {
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      admin.requireExisting(List.of(kind.topic()));
    }
    return new RulesTopic<>(kafka.servers, kind.topic(), kind.check());
  }

  private static String whose(@Nullable BookRule<?> rule) {
    return rule == null || rule.by() == null ? "" : ", by %s at %s".formatted(rule.by(), rule.at());
  }

  private String json(R rule) {
    return kind.json()
        .apply(rule)
        .add("from", null, rule.at() == null ? "file" : "topic")
        .add("by", null, rule.by())
        .add("at", null, rule.at() == null ? null : rule.at().toString())
        .json();
  }

  private void show(String file, RuleProblem problem) {
    console.problem(file + ": " + problem.inWords());
    String excerpt = problem.excerpt();
    if (excerpt != null) {
      console.note("  " + excerpt);
      console.note("  " + " ".repeat(problem.column() - 1) + "^");
    }
  }

  private static long count(List<? extends BookRule<?>> rules, RuleState state) {
    return rules.stream().filter(rule -> rule.state() == state).count();
  }
}

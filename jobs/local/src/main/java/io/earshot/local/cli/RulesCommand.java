package io.earshot.local.cli;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleState;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.lines.RuleLines;
import io.earshot.local.rules.RulesTopic;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RuleFile;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The rules of the business. Each method asks for the standard options itself: picocli counts its
 * arguments from behind them.
 */
@Command(
    name = "rules",
    description = {
      "Check, list and change the rules by which conversations are judged, and see what they find."
    })
final class RulesCommand {

  private static final String SHIPPED = "config/rules.yaml";

  private final Console console;
  private final InputStream in;
  private final CelConditions conditions = new CelConditions();

  /** A command that reads rules from that input where it is asked to. */
  RulesCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Say whether the rules of a file can be judged, and if not, where and why.",
      footer = {
        "",
        "Exit code 1 if anything is wrong. Needs no Kafka.",
        "",
        "Example:",
        "  ./earshot rules check config/rules.yaml"
      })
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "Rules in YAML. Default: the book that Earshot ships.")
          @Nullable Path file) {
    List<Rule> rules = seeds(file);
    List<RuleProblem> problems =
        rules.stream().flatMap(rule -> RuleBook.problems(rule, conditions).stream()).toList();
    String name = file == null ? SHIPPED : file.toString();
    problems.forEach(problem -> show(name, problem));
    if (!problems.isEmpty()) {
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

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Print the rules in force: those of the file, and over them the topic.",
      footer = {
        "",
        "Examples:",
        "  ./earshot rules list",
        "  ./earshot rules list --yaml > my-rules.yaml"
      })
  int list(
      @Mixin KafkaOption kafka,
      @Mixin RulesOption rules,
      @Option(names = "--yaml", description = "As a file of rules.") boolean yaml,
      @Option(names = "--json", description = "One JSON object a rule.") boolean json) {
    RuleBook book = topic(kafka).read(seeds(rules.file));
    if (yaml) {
      console.line(RuleFile.write(book.rules()).stripTrailing());
      return ExitCodes.DONE;
    }
    for (Rule rule : book.rules()) {
      if (json) {
        console.line(json(rule));
      } else {
        console.line(RuleLines.rule(rule));
      }
    }
    return ExitCodes.DONE;
  }

  @Command(
      name = "put",
      mixinStandardHelpOptions = true,
      description = {
        "Put the rules of a file in force, each in the place of the version that the file names.",
        "A running job judges by them within a second, also in conversations that are open."
      },
      footer = {"", "Example:", "  ./earshot rules put my-rules.yaml --by ann"})
  int put(
      @Mixin KafkaOption kafka,
      @Mixin RulesOption rules,
      @Mixin ByOption by,
      @Parameters(paramLabel = "FILE", description = "Rules in YAML; - is standard input.")
          String file)
      throws IOException {
    List<Rule> wanted =
        file.equals("-")
            ? RuleFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "standard input")
            : RuleFile.load(Path.of(file));
    RuleFile.checked(wanted, conditions, file);
    RulesTopic topic = topic(kafka);
    RuleBook book = topic.read(seeds(rules.file));
    for (Rule rule : wanted) {
      int known = book.version(rule.ruleId());
      if (known != 0 && known != rule.version()) {
        throw new CommandException(
            "%s: version %d is in force%s, the file begins from version %d; see './earshot rules list'"
                .formatted(rule.ruleId(), known, whose(book.rule(rule.ruleId())), rule.version()));
      }
      book = change(topic, book, by, RuleChange.Kind.PUT, rule.ruleId(), rule);
    }
    return ExitCodes.DONE;
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Make a rule a draft: it is kept and judged no more.",
      footer = {"", "Example:", "  ./earshot rules pause vip-unhappy --by ann"})
  int pause(
      @Mixin KafkaOption kafka,
      @Mixin RulesOption rules,
      @Mixin ByOption by,
      @Parameters(paramLabel = "ID", description = "Of the rule.") String ruleId) {
    RulesTopic topic = topic(kafka);
    RuleBook book = topic.read(seeds(rules.file));
    change(topic, book, by, RuleChange.Kind.PAUSE, ruleId, existing(book, ruleId));
    return ExitCodes.DONE;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a rule, also if the file names it.",
      footer = {"", "Example:", "  ./earshot rules remove vip-unhappy --by ann"})
  int remove(
      @Mixin KafkaOption kafka,
      @Mixin RulesOption rules,
      @Mixin ByOption by,
      @Parameters(paramLabel = "ID", description = "Of the rule.") String ruleId) {
    RulesTopic topic = topic(kafka);
    RuleBook book = topic.read(seeds(rules.file));
    existing(book, ruleId);
    change(topic, book, by, RuleChange.Kind.REMOVE, ruleId, null);
    return ExitCodes.DONE;
  }

  private RuleBook change(
      RulesTopic topic,
      RuleBook book,
      ByOption by,
      RuleChange.Kind kind,
      String ruleId,
      @Nullable Rule rule) {
    RuleChange change =
        new RuleChange(
            ruleId,
            book.version(ruleId),
            kind,
            rule,
            by.name,
            InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS));
    RuleOutcome outcome = topic.change(book, change);
    if (!outcome.isApplied()) {
      throw new CommandException(ruleId + ": " + outcome.detail());
    }
    console.line(ruleId + ": " + outcome.detail());
    return outcome.book();
  }

  private static Rule existing(RuleBook book, String ruleId) {
    Rule rule = book.rule(ruleId);
    if (rule == null) {
      throw new CommandException("there is no rule " + ruleId + "; see './earshot rules list'");
    }
    return rule;
  }

  private RulesTopic topic(KafkaOption kafka) {
    try (TopicsAdmin admin = TopicsAdmin.connect(kafka.servers)) {
      admin.requireExisting(List.of(Topics.RULE_CHANGES));
    }
    return new RulesTopic(kafka.servers, conditions);
  }

  private static List<Rule> seeds(@Nullable Path file) {
    return file == null ? RuleFile.shipped() : RuleFile.load(file);
  }

  private static String whose(@Nullable Rule rule) {
    return rule == null || rule.by() == null ? "" : ", by %s at %s".formatted(rule.by(), rule.at());
  }

  private static String json(Rule rule) {
    return new Report()
        .add("ruleId", null, rule.ruleId())
        .add("version", null, rule.version())
        .add("state", null, rule.state().name())
        .add("severity", null, rule.severity().name())
        .add("title", null, rule.title())
        .add("condition", null, rule.condition())
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

  private static long count(List<Rule> rules, RuleState state) {
    return rules.stream().filter(rule -> rule.state() == state).count();
  }
}

package io.earshot.local.cli;

import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.local.lines.RuleLines;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.RoutingRuleFile;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The routing book. Each method asks for the standard options itself, as in rules. */
@Command(
    name = "routing",
    description = {"Check queues and routing rules, and list and change the rules."})
final class RoutingCommand {

  private static final String SHIPPED = "config/queues.yaml";

  private final Console console;
  private final InputStream in;

  /** A command that reads rules from that input where it is asked to. */
  RoutingCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Say whether the queues, hours and service levels of a file fit together and its rules can be",
        "judged, and if not, where and why."
      },
      footer = {
        "",
        "Exit code 1 if anything is wrong. Needs no Kafka.",
        "",
        "Example:",
        "  ./earshot routing check config/queues.yaml"
      })
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "Queues and rules in YAML. Default: those that Earshot ships.")
          @Nullable Path file) {
    String name = file == null ? SHIPPED : file.toString();
    List<RoutingRule> rules = file == null ? book(null).rules() : RoutingRuleFile.load(file);
    int found = keeping(SettingsFiles.routingUnruled(file)).check(name, rules);
    if (found == ExitCodes.DONE) {
      RoutingBook book = book(file);
      console.line(
          "%s: %d queues, %d with opening hours, %d with an overflow"
              .formatted(
                  name,
                  book.queues().size(),
                  book.queues().values().stream().filter(queue -> queue.hours() != null).count(),
                  book.queues().values().stream()
                      .filter(queue -> queue.overflow() != null)
                      .count()));
    }
    return found;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Print the routing rules in force: those of the file, and over them the topic.",
      footer = {
        "",
        "Examples:",
        "  ./earshot routing list",
        "  ./earshot routing list --yaml > my-rules.yaml"
      })
  int list(
      @Mixin KafkaOption kafka,
      @Mixin QueuesOption queues,
      @Option(names = "--yaml", description = "As a file of rules.") boolean yaml,
      @Option(names = "--json", description = "One JSON object a rule.") boolean json) {
    RoutingBook book = book(queues.file);
    return keeping(book).list(kafka, book.rules(), yaml, json);
  }

  @Command(
      name = "put",
      mixinStandardHelpOptions = true,
      description = {
        "Put the routing rules of a file in force, each in the place of the version that the file names.",
        "A running job routes by them within a second, also conversations that are open."
      },
      footer = {"", "Example:", "  ./earshot routing put my-rules.yaml --by ann"})
  int put(
      @Mixin KafkaOption kafka,
      @Mixin QueuesOption queues,
      @Mixin ByOption by,
      @Parameters(paramLabel = "FILE", description = "Rules in YAML; - is standard input.")
          String file)
      throws IOException {
    List<RoutingRule> wanted =
        file.equals("-")
            ? RoutingRuleFile.read(
                new String(in.readAllBytes(), StandardCharsets.UTF_8), "standard input")
            : RoutingRuleFile.load(Path.of(file));
    RoutingBook book = book(queues.file);
    RoutingRuleFile.checked(wanted, check(book), file);
    return keeping(book).put(kafka, book.rules(), by, wanted);
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Make a routing rule a draft: it is kept and judged no more.",
      footer = {"", "Example:", "  ./earshot routing pause delighted-to-sales --by ann"})
  int pause(
      @Mixin KafkaOption kafka,
      @Mixin QueuesOption queues,
      @Mixin ByOption by,
      @Parameters(paramLabel = "ID", description = "Of the rule.") String ruleId) {
    RoutingBook book = book(queues.file);
    return keeping(book).pause(kafka, book.rules(), by, ruleId);
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a routing rule, also if the file names it.",
      footer = {"", "Example:", "  ./earshot routing remove delighted-to-sales --by ann"})
  int remove(
      @Mixin KafkaOption kafka,
      @Mixin QueuesOption queues,
      @Mixin ByOption by,
      @Parameters(paramLabel = "ID", description = "Of the rule.") String ruleId) {
    RoutingBook book = book(queues.file);
    return keeping(book).remove(kafka, book.rules(), by, ruleId);
  }

  private static RoutingBook book(@Nullable Path queues) {
    return SettingsFiles.load(null, queues).routing();
  }

  private static RuleCheck<RoutingRule> check(RoutingBook book) {
    return RoutingRuleFile.check(book.queues().keySet());
  }

  private RuleKeeping<RoutingRule> keeping(RoutingBook book) {
    return new RuleKeeping<>(
        console,
        new RuleKind<>(
            "routing",
            Topics.ROUTING_RULE_CHANGES,
            check(book),
            RoutingRuleFile::write,
            RuleLines::routing,
            RoutingCommand::json));
  }

  private static Report json(RoutingRule rule) {
    return new Report()
        .add("ruleId", null, rule.ruleId())
        .add("version", null, rule.version())
        .add("state", null, rule.state().name())
        .add("purpose", null, rule.purpose().name())
        .add("order", null, rule.order())
        .add("title", null, rule.title())
        .add("condition", null, rule.condition())
        .add("queue", null, rule.route().queue())
        .add("skills", null, String.join(",", rule.route().skills()))
        .add("points", null, rule.route().points());
  }
}

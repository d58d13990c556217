package io.earshot.local.cli;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.local.lines.RuleLines;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RuleFile;
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

  private final InputStream in;
  private final RuleCheck<Rule> check = RuleCheck.by(CelConditions.ofEscalation());
  private final RuleKeeping<Rule> keeping;

  /** A command that reads rules from that input where it is asked to. */
  RulesCommand(Console console, InputStream in) {
    this.in = in;
    this.keeping =
        new RuleKeeping<>(
            console,
            new RuleKind<>(
                "rules",
                Topics.RULE_CHANGES,
                check,
                RuleFile::write,
                RuleLines::rule,
                RulesCommand::json));
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
    return keeping.check(file == null ? SHIPPED : file.toString(), seeds(file));
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
    return keeping.list(kafka, seeds(rules.file), yaml, json);
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
    RuleFile.checked(wanted, check, file);
    return keeping.put(kafka, seeds(rules.file), by, wanted);
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
    return keeping.pause(kafka, seeds(rules.file), by, ruleId);
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
    return keeping.remove(kafka, seeds(rules.file), by, ruleId);
  }

  private static List<Rule> seeds(@Nullable Path file) {
    return file == null ? RuleFile.shipped() : RuleFile.load(file);
  }

  private static Report json(Rule rule) {
    return new Report()
        .add("ruleId", null, rule.ruleId())
        .add("version", null, rule.version())
        .add("state", null, rule.state().name())
        .add("severity", null, rule.severity().name())
        .add("title", null, rule.title())
        .add("condition", null, rule.condition());
  }
}

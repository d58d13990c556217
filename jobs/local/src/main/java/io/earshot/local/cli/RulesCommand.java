package io.earshot.local.cli;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleState;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RuleFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The rules of the business. */
@Command(name = "rules", description = "Check the rules by which conversations are judged.")
final class RulesCommand {

  private static final String SHIPPED = "config/rules.yaml";

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "check",
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
    List<Rule> rules = file == null ? RuleFile.shipped() : RuleFile.load(file);
    CelConditions conditions = new CelConditions();
    List<RuleProblem> problems =
        rules.stream().flatMap(rule -> RuleBook.problems(rule, conditions).stream()).toList();
    problems.forEach(problem -> show(String.valueOf(file), problem));
    if (!problems.isEmpty()) {
      return ExitCodes.FAILED;
    }
    console.line(
        "%s: %d rules, %d active, %d shadow, %d draft"
            .formatted(
                file == null ? SHIPPED : file,
                rules.size(),
                count(rules, RuleState.ACTIVE),
                count(rules, RuleState.SHADOW),
                count(rules, RuleState.DRAFT)));
    return ExitCodes.DONE;
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

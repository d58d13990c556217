package io.earshot.rules;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.time.HumanDuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes rules as people do: a list in YAML, as in config/rules.yaml. */
public final class RuleFile {

  private static final Duration DEFAULT_COOL_DOWN = Duration.ofMinutes(10);

  private RuleFile() {}

  /** The starter book that Earshot ships. */
  public static List<Rule> shipped() {
    return read(RuleYaml.shipped("rules.yaml"), "config/rules.yaml");
  }

  /**
   * The rules of a file, not yet checked.
   *
   * @throws RuleFileException if they cannot be read
   */
  public static List<Rule> load(Path file) {
    return read(RuleYaml.text(file), file.toString());
  }

  /**
   * The rules in a text, not yet checked: a list of them under {@code rules}.
   *
   * @param name of the text, for messages
   * @throws RuleFileException if they cannot be read
   */
  public static List<Rule> read(String yaml, String name) {
    return RuleYaml.isEmpty(yaml)
        ? List.of()
        : RuleYaml.rules(
            RuleYaml.orEmpty(RuleYaml.read(yaml, Book.class, name).rules),
            (written, index) -> rule(written, index, name),
            name);
  }

  /**
   * The rules of a file, if every one of them can be judged.
   *
   * @throws RuleFileException if not, with all that is wrong
   */
  public static List<Rule> checked(Path file) {
    return checked(load(file), RuleCheck.by(CelConditions.ofEscalation()), file.toString());
  }

  /**
   * The same rules, if every one of them can be judged.
   *
   * @throws RuleFileException if not, with all that is wrong
   */
  public static List<Rule> checked(List<Rule> rules, RuleCheck<Rule> check, String name) {
    return RuleYaml.checked(rules, check, name);
  }

  /** The text that {@link #read} makes these rules of. */
  public static String write(List<Rule> rules) {
    return RuleYaml.write(new Book(rules.stream().map(RuleFile::written).toList()));
  }

  private static Rule rule(Written written, int index, String name) {
    String id = written.id == null ? "number " + (index + 1) : written.id;
    String coolDown = written.coolDown == null ? "" : written.coolDown;
    Duration duration = coolDown.isEmpty() ? DEFAULT_COOL_DOWN : HumanDuration.parse(coolDown);
    if (duration == null) {
      throw new RuleFileException(
          "%s: rule %s, coolDown: write it as 90s, 15m, 24h or 14d".formatted(name, id));
    }
    return new Rule(
        RuleYaml.required(written.id, "id", id, name),
        written.version == null ? 1 : written.version,
        RuleYaml.required(written.title, "title", id, name),
        RuleYaml.required(written.condition, "condition", id, name).stripTrailing(),
        RuleYaml.required(written.severity, "severity", id, name),
        written.suggestedAction,
        WrittenScope.read(written.scope),
        duration.toMillis(),
        written.state == null ? RuleState.ACTIVE : written.state,
        null,
        null);
  }

  private static Written written(Rule rule) {
    return new Written(
        rule.ruleId(),
        rule.version(),
        rule.title(),
        rule.state(),
        rule.severity(),
        rule.condition(),
        rule.suggestedAction(),
        WrittenScope.of(rule.scope()),
        HumanDuration.format(Duration.ofMillis(rule.coolDownMillis())));
  }

  private record Book(@Nullable List<Written> rules) {}

  /** A rule as it stands in a file. */
  private record Written(
      @Nullable String id,
      @Nullable Integer version,
      @Nullable String title,
      @Nullable RuleState state,
      @Nullable Severity severity,
      @Nullable String condition,
      @Nullable String suggestedAction,
      @Nullable WrittenScope scope,
      @Nullable String coolDown) {}
}

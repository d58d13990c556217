package io.earshot.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.domain.routing.Route;
import io.earshot.domain.routing.RoutingForm;
import io.earshot.domain.routing.RoutingPurpose;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes routing rules as people do: a list in YAML, as under {@code rules} in
 * config/queues.yaml; what else the file holds is not looked at.
 */
public final class RoutingRuleFile {

  private RoutingRuleFile() {}

  /**
   * The rules of a file, not yet checked.
   *
   * @throws RuleFileException if they cannot be read
   */
  public static List<RoutingRule> load(Path file) {
    return read(RuleYaml.text(file), file.toString());
  }

  /**
   * The rules in a text, not yet checked.
   *
   * @param name of the text, for messages
   * @throws RuleFileException if they cannot be read
   */
  public static List<RoutingRule> read(String yaml, String name) {
    return RuleYaml.isEmpty(yaml)
        ? List.of()
        : RuleYaml.rules(
            RuleYaml.orEmpty(RuleYaml.read(yaml, Book.class, name).rules),
            (written, index) -> rule(written, index, name),
            name);
  }

  /**
   * A check of rules.
   *
   * @param queues that rules may name; empty for any
   */
  public static RuleCheck<RoutingRule> check(Set<String> queues) {
    return RoutingForm.check(queues, CelConditions.ofRouting());
  }

  /**
   * The same rules, if every one of them can be judged.
   *
   * @throws RuleFileException if not, with all that is wrong
   */
  public static List<RoutingRule> checked(
      List<RoutingRule> rules, RuleCheck<RoutingRule> check, String name) {
    return RuleYaml.checked(rules, check, name);
  }

  /** The text that {@link #read} makes these rules of. */
  public static String write(List<RoutingRule> rules) {
    return RuleYaml.write(new Book(rules.stream().map(RoutingRuleFile::written).toList()));
  }

  private static RoutingRule rule(Written written, int index, String name) {
    String id = written.id == null ? "number " + (index + 1) : written.id;
    return new RoutingRule(
        RuleYaml.required(written.id, "id", id, name),
        written.version == null ? 1 : written.version,
        RuleYaml.required(written.title, "title", id, name),
        RuleYaml.required(written.purpose, "purpose", id, name),
        written.order == null ? RoutingRule.DEFAULT_ORDER : written.order,
        RuleYaml.required(written.condition, "condition", id, name).stripTrailing(),
        new Route(
            written.queue,
            written.team,
            RuleYaml.orEmpty(written.skills),
            written.points == null ? 0 : written.points,
            written.selfService),
        WrittenScope.read(written.scope),
        written.state == null ? RuleState.ACTIVE : written.state,
        null,
        null);
  }

  private static Written written(RoutingRule rule) {
    Route route = rule.route();
    return new Written(
        rule.ruleId(),
        rule.version(),
        rule.title(),
        rule.purpose(),
        rule.order(),
        rule.state(),
        rule.condition(),
        route.queue(),
        route.team(),
        route.skills().isEmpty() ? null : route.skills(),
        route.points() == 0 ? null : route.points(),
        route.selfService(),
        WrittenScope.of(rule.scope()));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Book(@Nullable List<Written> rules) {}

  /** A rule as it stands in a file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Written(
      @Nullable String id,
      @Nullable Integer version,
      @Nullable String title,
      @Nullable RoutingPurpose purpose,
      @Nullable Integer order,
      @Nullable RuleState state,
      @Nullable String condition,
      @Nullable String queue,
      @Nullable String team,
      @Nullable List<String> skills,
      @Nullable Integer points,
      @Nullable String selfService,
      @Nullable WrittenScope scope) {}
}

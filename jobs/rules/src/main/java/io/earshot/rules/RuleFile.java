package io.earshot.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.time.HumanDuration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes rules as people do: a list in YAML, as in config/rules.yaml. */
public final class RuleFile {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private static final Duration DEFAULT_COOL_DOWN = Duration.ofMinutes(10);

  private RuleFile() {}

  /** The starter book that Earshot ships. */
  public static List<Rule> shipped() {
    try (InputStream in = RuleFile.class.getResourceAsStream("/config/rules.yaml")) {
      byte[] yaml = Objects.requireNonNull(in, "rules.yaml").readAllBytes();
      return read(new String(yaml, StandardCharsets.UTF_8), "config/rules.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a file, not yet checked.
   *
   * @throws RuleFileException if they cannot be read
   */
  public static List<Rule> load(Path file) {
    if (!Files.isReadable(file)) {
      throw new RuleFileException("There is no file of rules " + file);
    }
    try {
      return read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new RuleFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * The rules in a text, not yet checked: a list of them under {@code rules}, or one alone.
   *
   * @param name of the text, for messages
   * @throws RuleFileException if they cannot be read
   */
  public static List<Rule> read(String yaml, String name) {
    if (yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return List.of();
    }
    try {
      List<Rule> rules = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (Written written : YAML.readValue(yaml, Book.class).rulesOf()) {
        Rule rule = rule(written, rules.size(), name);
        if (!ids.add(rule.ruleId())) {
          throw new RuleFileException("%s: rule %s is there twice".formatted(name, rule.ruleId()));
        }
        rules.add(rule);
      }
      return List.copyOf(rules);
    } catch (UnrecognizedPropertyException e) {
      throw new RuleFileException(
          "%s: there is no %s; known here: %s"
              .formatted(place(e, name), e.getPropertyName(), known(e)));
    } catch (JsonMappingException e) {
      throw new RuleFileException(place(e, name) + ": " + firstLine(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw new RuleFileException(
          "%s, line %d: %s"
              .formatted(name, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage())));
    }
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
    List<RuleProblem> problems =
        rules.stream().flatMap(rule -> check.problems(rule).stream()).toList();
    if (!problems.isEmpty()) {
      throw new RuleFileException(
          problems.stream()
              .map(problem -> name + ": " + problem.inWords())
              .collect(Collectors.joining("\n")),
          problems);
    }
    return rules;
  }

  /** The text that {@link #read} makes these rules of. */
  public static String write(List<Rule> rules) {
    try {
      return YAML.writeValueAsString(new Book(rules.stream().map(RuleFile::written).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules are plain records", e);
    }
  }

  private static Rule rule(Written written, int index, String name) {
    String id = written.id == null ? "number " + (index + 1) : written.id;
    String coolDown = written.coolDown == null ? "" : written.coolDown;
    Duration duration = coolDown.isEmpty() ? DEFAULT_COOL_DOWN : HumanDuration.parse(coolDown);
    if (duration == null) {
      throw new RuleFileException(
          "%s: rule %s, coolDown: write it as 90s, 15m, 24h or 14d".formatted(name, id));
    }
    Scope scope = written.scope == null ? new Scope(null, null, null) : written.scope;
    return new Rule(
        required(written.id, "id", id, name),
        written.version == null ? 1 : written.version,
        required(written.title, "title", id, name),
        required(written.condition, "condition", id, name).stripTrailing(),
        required(written.severity, "severity", id, name),
        written.suggestedAction,
        new RuleScope(orEmpty(scope.queues), orEmpty(scope.channels), orEmpty(scope.tiers)),
        duration.toMillis(),
        written.state == null ? RuleState.ACTIVE : written.state,
        null,
        null);
  }

  private static Written written(Rule rule) {
    RuleScope scope = rule.scope();
    return new Written(
        rule.ruleId(),
        rule.version(),
        rule.title(),
        rule.state(),
        rule.severity(),
        rule.condition(),
        rule.suggestedAction(),
        scope.equals(RuleScope.EVERYWHERE)
            ? null
            : new Scope(scope.queues(), scope.channels(), scope.tiers()),
        HumanDuration.format(Duration.ofMillis(rule.coolDownMillis())));
  }

  private static <T> T required(@Nullable T value, String field, String id, String name) {
    if (value == null) {
      throw new RuleFileException("%s: rule %s, %s: is missing".formatted(name, id, field));
    }
    return value;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static String place(JsonMappingException e, String name) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return line < 1 ? name : "%s, line %d".formatted(name, line);
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private record Book(@Nullable List<Written> rules) {

    List<Written> rulesOf() {
      return orEmpty(rules);
    }
  }

  private record Scope(
      @Nullable List<String> queues,
      @Nullable List<Channel> channels,
      @Nullable List<Tier> tiers) {}

  /** A rule as it stands in a file. */
  private record Written(
      @Nullable String id,
      @Nullable Integer version,
      @Nullable String title,
      @Nullable RuleState state,
      @Nullable Severity severity,
      @Nullable String condition,
      @Nullable String suggestedAction,
      @Nullable Scope scope,
      @Nullable String coolDown) {}
}

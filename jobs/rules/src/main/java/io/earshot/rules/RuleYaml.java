package io.earshot.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What files of rules have in common, whatever the rules are for. */
final class RuleYaml {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private RuleYaml() {}

  /** The text of a file that Earshot ships. */
  static String shipped(String name) {
    try (InputStream in = RuleYaml.class.getResourceAsStream("/config/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of an operator's file. */
  static String text(Path file) {
    if (!Files.isReadable(file)) {
      throw new RuleFileException("There is no file of rules " + file);
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new RuleFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Whether there is nothing in it but comments. */
  static boolean isEmpty(String yaml) {
    return yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
  }

  /**
   * What is written in the text.
   *
   * @param name of the text, for messages
   */
  static <T> T read(String yaml, Class<T> type, String name) {
    try {
      return YAML.readValue(yaml, type);
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

  static String write(Object rules) {
    try {
      return YAML.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules are plain records", e);
    }
  }

  /**
   * The rules of what is written, each id once.
   *
   * @param rule makes one, knowing its place in the list
   */
  static <W, R extends BookRule<R>> List<R> rules(
      List<W> written, BiFunction<W, Integer, R> rule, String name) {
    List<R> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (W each : written) {
      R made = rule.apply(each, rules.size());
      if (!ids.add(made.ruleId())) {
        throw new RuleFileException("%s: rule %s is there twice".formatted(name, made.ruleId()));
      }
      rules.add(made);
    }
    return List.copyOf(rules);
  }

  static <R extends BookRule<R>> List<R> checked(List<R> rules, RuleCheck<R> check, String name) {
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

  static <T> T required(@Nullable T value, String field, String id, String name) {
    if (value == null) {
      throw new RuleFileException("%s: rule %s, %s: is missing".formatted(name, id, field));
    }
    return value;
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
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
}

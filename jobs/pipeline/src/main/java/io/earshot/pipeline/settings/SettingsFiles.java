package io.earshot.pipeline.settings;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.earshot.domain.routing.BookForm;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.rules.RoutingRuleFile;
import io.earshot.rules.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings: the files that Earshot ships, with an operator's own laid over them. A list or a
 * map of names (queues) in an operator's file replaces the shipped one as a whole.
 */
public final class SettingsFiles {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .addModule(new HumanDurations())
          .addModule(new PlainInstants())
          .withConfigOverride(
              List.class,
              list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private static final String ROUTING = "routing";
  private static final String RULES = "rules";

  /** What a file replaces as a whole. */
  private static final Set<String> MAPS_OF_NAMES = Set.of("queues", "hours");

  private SettingsFiles() {}

  /** The settings that Earshot ships. */
  public static JobSettings defaults() {
    return bind(shipped(), "the shipped settings", "");
  }

  /**
   * The settings of an operator.
   *
   * @param jobYaml what differs from the shipped config/job.yaml, or null
   * @param queuesYaml what differs from the shipped config/queues.yaml, or null
   * @throws SettingsException if a file is missing or holds what is not known
   */
  public static JobSettings load(@Nullable Path jobYaml, @Nullable Path queuesYaml) {
    ObjectNode tree = shipped();
    if (queuesYaml != null) {
      overlay((ObjectNode) tree.get(ROUTING), read(queuesYaml));
      routeBy(queuesYaml, tree);
      check(bind(tree, queuesYaml.toString(), ROUTING + ".").routing(), queuesYaml.toString());
    }
    if (jobYaml != null) {
      overlay(tree, read(jobYaml));
    }
    return bind(tree, String.valueOf(jobYaml), "");
  }

  /**
   * The routing book of an operator without any rules, so that it can be asked for its queues
   * though its rules cannot be judged.
   *
   * @param queuesYaml what differs from the shipped config/queues.yaml, or null
   * @throws SettingsException if the file is missing or holds what is not known
   */
  public static RoutingBook routingUnruled(@Nullable Path queuesYaml) {
    ObjectNode tree = shipped();
    ObjectNode routing = (ObjectNode) tree.get(ROUTING);
    if (queuesYaml != null) {
      overlay(routing, read(queuesYaml));
    }
    routing.putArray(RULES);
    return bind(tree, String.valueOf(queuesYaml), ROUTING + ".").routing();
  }

  static JobSettings parse(String json) {
    try {
      return YAML.readValue(json, JobSettings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings were written by this class", e);
    }
  }

  static String write(JobSettings settings) {
    try {
      return YAML.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are plain records", e);
    }
  }

  private static ObjectNode shipped() {
    ObjectNode tree = resource("job.yaml");
    ObjectNode routing = resource("queues.yaml");
    routing.set(RULES, YAML.valueToTree(shippedRoutes()));
    tree.set(ROUTING, routing);
    tree.set("intents", resource("intents.yaml"));
    tree.set(RULES, YAML.valueToTree(RuleFile.shipped()));
    tree.set("redaction", YAML.valueToTree(RedactionFile.shipped()));
    return tree;
  }

  private static List<RoutingRule> shippedRoutes() {
    try (InputStream in = open("queues.yaml")) {
      return RoutingRuleFile.read(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), "config/queues.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SettingsFiles.class.getResourceAsStream("/config/" + name), name);
  }

  private static ObjectNode resource(String name) {
    try (InputStream in = open(name)) {
      return (ObjectNode) YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's own rules; where it has none, those shipped ones whose queues it has. */
  private static void routeBy(Path queuesYaml, ObjectNode tree) {
    ObjectNode routing = (ObjectNode) tree.get(ROUTING);
    List<RoutingRule> rules =
        read(queuesYaml).has(RULES)
            ? RoutingRuleFile.load(queuesYaml)
            : shippedRoutes().stream()
                .filter(
                    rule ->
                        rule.route().queue() == null
                            || routing.path("queues").has(rule.route().queue()))
                .toList();
    routing.set(RULES, YAML.valueToTree(rules));
  }

  private static void check(RoutingBook book, String file) {
    RoutingRuleFile.checked(book.rules(), RoutingRuleFile.check(book.queues().keySet()), file);
    List<String> problems = BookForm.problems(book);
    if (!problems.isEmpty()) {
      throw new SettingsException(
          problems.stream()
              .map(problem -> file + ": " + problem)
              .collect(Collectors.joining("\n")));
    }
  }

  private static ObjectNode read(Path file) {
    if (!Files.isReadable(file)) {
      throw new SettingsException("There is no settings file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode tree = YAML.readTree(in);
      if (tree == null || tree.isMissingNode() || tree.isNull()) {
        return YAML.createObjectNode();
      }
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new SettingsException(file + ": expected settings as \"name: value\"");
    } catch (JsonProcessingException e) {
      throw new SettingsException(
          "%s, line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new SettingsException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static void overlay(ObjectNode base, ObjectNode over) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      JsonNode known = base.get(entry.getKey());
      JsonNode said = entry.getValue();
      boolean isSection = known instanceof ObjectNode;
      if (isSection && said.isNull()) {
        continue;
      }
      if (isSection && said instanceof ObjectNode from && !MAPS_OF_NAMES.contains(entry.getKey())) {
        overlay((ObjectNode) known, from);
      } else {
        base.set(entry.getKey(), said);
      }
    }
  }

  /**
   * The settings in the tree.
   *
   * @param file which is to blame if there are none
   * @param within where the file's own settings are in the tree, a prefix of their names
   */
  private static JobSettings bind(ObjectNode tree, String file, String within) {
    try {
      JobSettings settings = YAML.treeToValue(tree, JobSettings.class);
      String missing = MissingValue.in(settings);
      if (missing != null) {
        throw new SettingsException(
            "%s: %s needs a value".formatted(file, without(within, missing)));
      }
      return settings;
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw new SettingsException(
          "%s: there is no setting %s; known here: %s"
              .formatted(file, without(within, pathOf(e.getPath())), known));
    } catch (JsonMappingException e) {
      throw new SettingsException(
          "%s: %s: %s".formatted(file, without(within, pathOf(e.getPath())), problem(e)));
    } catch (JsonProcessingException e) {
      throw new SettingsException(file + ": " + firstLine(e.getOriginalMessage()));
    }
  }

  private static String problem(JsonMappingException e) {
    Throwable cause = e.getCause();
    return cause instanceof SettingsException || cause instanceof IllegalArgumentException
        ? String.valueOf(cause.getMessage())
        : firstLine(e.getOriginalMessage());
  }

  private static String pathOf(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String without(String prefix, String path) {
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}

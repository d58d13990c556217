package io.earshot.language.redaction;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads config/redaction.yaml: the shipped one, and an operator's own on top of it. */
public final class RedactionFile {

  private static final String KIND = "[A-Z][A-Z_]{1,20}";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final String name;

  private RedactionFile(String name) {
    this.name = name;
  }

  /** The settings that Earshot ships. */
  public static RedactionSettings shipped() {
    try (InputStream in = RedactionFile.class.getResourceAsStream("/config/redaction.yaml")) {
      byte[] yaml = Objects.requireNonNull(in, "redaction.yaml").readAllBytes();
      Draft draft = new RedactionFile("redaction.yaml").read(text(yaml));
      return new RedactionSettings(
          Set.copyOf(orEmpty(draft.off)), orEmpty(draft.phoneRegions), orEmpty(draft.patterns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The shipped settings with a file of an operator on top: its patterns are added, its other
   * settings replace.
   *
   * @throws RedactionException if the file cannot be used; the message names file, line and mistake
   */
  public static RedactionSettings load(Path file) {
    if (!Files.isReadable(file)) {
      throw new RedactionException("There is no redaction file " + file);
    }
    try {
      return over(
          shipped(), new RedactionFile(file.toString()).read(text(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw new RedactionException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String text(byte[] yaml) {
    return new String(yaml, StandardCharsets.UTF_8);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static RedactionSettings over(RedactionSettings base, Draft draft) {
    List<RedactionPattern> patterns = new ArrayList<>(orEmpty(draft.patterns));
    patterns.addAll(base.patterns());
    return new RedactionSettings(
        draft.off == null ? base.off() : Set.copyOf(draft.off),
        draft.phoneRegions == null ? base.phoneRegions() : draft.phoneRegions,
        patterns);
  }

  private Draft read(String yaml) {
    if (yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return new Draft(null, null, null);
    }
    try {
      Draft draft = YAML.readValue(yaml, Draft.class);
      check(draft, lines(yaml));
      return draft;
    } catch (UnrecognizedPropertyException e) {
      throw new RedactionException(
          place(e, yaml) + "there is no setting %s".formatted(e.getPropertyName()));
    } catch (JsonMappingException e) {
      throw new RedactionException(place(e, yaml) + firstLine(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw new RedactionException(at(e.getLocation()) + firstLine(e.getOriginalMessage()));
    }
  }

  /** Where the pattern begins that is to blame, or where reading ended. */
  private String place(JsonMappingException problem, String yaml) {
    List<JsonMappingException.Reference> path = problem.getPath();
    int index = path.size() > 1 ? path.get(1).getIndex() : -1;
    boolean inPattern = index >= 0 && "patterns".equals(path.get(0).getFieldName());
    return inPattern ? at(lines(yaml).get(index)) : at(problem.getLocation());
  }

  private String at(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1 ? name + ": " : at(location.getLineNr());
  }

  private String at(int line) {
    return "%s, line %d: ".formatted(name, line);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** The line on which each pattern begins. */
  private static List<Integer> lines(String yaml) {
    List<Integer> lines = new ArrayList<>();
    try (JsonParser parser = YAML.getFactory().createParser(yaml)) {
      int depth = 0;
      boolean inPatterns = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && depth == 1) {
          inPatterns = parser.currentName().equals("patterns");
        }
        if (token == JsonToken.START_OBJECT && depth == 2 && inPatterns) {
          lines.add(parser.currentTokenLocation().getLineNr());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Draft draft, List<Integer> lines) {
    for (String kind : orEmpty(draft.off)) {
      if (!kind.matches(KIND) || kind.equals(Kinds.ALL)) {
        throw new RedactionException(
            "%s: off: there is no kind %s to switch off; known are %s"
                .formatted(name, kind, Kinds.SHIPPED.subList(1, Kinds.SHIPPED.size())));
      }
    }
    for (String region : orEmpty(draft.phoneRegions)) {
      if (!PhoneNumbers.isRegion(region)) {
        throw new RedactionException(
            "%s: phoneRegions: there is no region %s".formatted(name, region));
      }
    }
    List<RedactionPattern> patterns = orEmpty(draft.patterns);
    for (int i = 0; i < patterns.size(); i++) {
      String problem = problem(patterns.get(i));
      if (problem != null) {
        throw new RedactionException(at(lines.get(i)) + problem);
      }
    }
  }

  private static @Nullable String problem(RedactionPattern pattern) {
    if (pattern.kind() == null || !pattern.kind().matches(KIND)) {
      return "a pattern needs a kind in capitals, such as ORDER";
    }
    if ((pattern.number() == null) == (pattern.text() == null)) {
      return "a pattern needs either number or text";
    }
    try {
      Integer group = pattern.group();
      int groups = pattern.compiled().groupCount();
      return group != null && (group < 0 || group > groups)
          ? "group %d: the pattern has %d".formatted(group, groups)
          : null;
    } catch (PatternSyntaxException e) {
      return "%s in the pattern %s".formatted(e.getDescription(), e.getPattern());
    }
  }

  /** A file as it stands. */
  private record Draft(
      @Nullable List<String> off,
      @Nullable List<String> phoneRegions,
      @Nullable List<RedactionPattern> patterns) {}
}

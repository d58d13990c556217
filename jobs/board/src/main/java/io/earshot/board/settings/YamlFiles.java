package io.earshot.board.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.earshot.domain.time.HumanDuration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the YAML that operators write, and says in one line what is wrong with it. */
final class YamlFiles {

  private static final String SHIPPED = "/config/board.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Duration.class, written(Duration.class, YamlFiles::duration))
                  .addDeserializer(LocalTime.class, written(LocalTime.class, LocalTime::parse))
                  .addDeserializer(ZoneId.class, written(ZoneId.class, ZoneId::of))
                  .addDeserializer(Secret.class, written(Secret.class, Secret::new))
                  .addDeserializer(Place.class, written(Place.class, Place::new)))
          .build();

  private YamlFiles() {}

  static BoardFile shipped() {
    return bind(resource(), "the shipped config/board.yaml", BoardFile.class);
  }

  static BoardFile read(Path file) {
    ObjectNode tree = resource();
    JsonNode own = tree(file);
    if (own instanceof ObjectNode object) {
      overlay(tree, object);
    } else if (!own.isNull() && !own.isMissingNode()) {
      throw new BoardFileException(file + ": expected settings as \"name: value\"");
    }
    return bind(tree, file.toString(), BoardFile.class);
  }

  static <T> List<T> readList(Path file, TypeReference<List<T>> type) {
    JsonNode tree = tree(file);
    if (!tree.isArray()) {
      throw new BoardFileException(file + ": expected a list, each entry behind a hyphen");
    }
    try {
      return YAML.convertValue(tree, type);
    } catch (IllegalArgumentException e) {
      throw e.getCause() instanceof JsonMappingException why ? wrong(file.toString(), why) : e;
    }
  }

  private static ObjectNode resource() {
    try (InputStream in = YamlFiles.class.getResourceAsStream(SHIPPED)) {
      return (ObjectNode) YAML.readTree(Objects.requireNonNull(in, SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(Path file) {
    if (!Files.isReadable(file)) {
      throw new BoardFileException("There is no settings file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return YAML.readTree(in);
    } catch (JsonProcessingException e) {
      throw new BoardFileException(
          "%s, line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), firstLine(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new BoardFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static void overlay(ObjectNode base, ObjectNode over) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      JsonNode known = base.get(entry.getKey());
      JsonNode said = entry.getValue();
      if (known instanceof ObjectNode section && said instanceof ObjectNode from) {
        overlay(section, from);
      } else if (!(known instanceof ObjectNode && said.isNull())) {
        base.set(entry.getKey(), said);
      }
    }
  }

  private static <T> T bind(ObjectNode tree, String file, Class<T> type) {
    try {
      return YAML.treeToValue(tree, type);
    } catch (JsonMappingException e) {
      throw wrong(file, e);
    } catch (JsonProcessingException e) {
      throw new BoardFileException(file + ": " + firstLine(e.getOriginalMessage()));
    }
  }

  private static BoardFileException wrong(String file, JsonMappingException e) {
    String path = pathOf(e.getPath());
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return new BoardFileException(
          "%s: there is no setting %s; known here: %s".formatted(file, path, known));
    }
    Throwable cause = e.getCause();
    String problem =
        cause instanceof IllegalArgumentException
            ? String.valueOf(cause.getMessage())
            : firstLine(e.getOriginalMessage());
    return new BoardFileException("%s: %s: %s".formatted(file, path, problem));
  }

  private static String pathOf(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static Duration duration(String text) {
    Duration duration = HumanDuration.parse(text);
    if (duration == null) {
      throw new IllegalArgumentException("write it as 90s, 15m, 24h or 14d");
    }
    return duration;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static <T> Written<T> written(Class<T> type, Function<String, T> parse) {
    return new Written<>(type, parse);
  }

  /** A value that is written as a word. */
  private static final class Written<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Written(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getText();
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw JsonMappingException.from(parser, e.getMessage(), e);
      }
    }
  }
}

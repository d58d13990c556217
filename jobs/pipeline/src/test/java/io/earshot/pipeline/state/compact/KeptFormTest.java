package io.earshot.pipeline.state.compact;

import static io.earshot.pipeline.state.compact.CompactSerializerTest.read;
import static io.earshot.pipeline.state.compact.CompactSerializerTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipeline.given.AnyRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rests in savepoints, and must be read for as long as they are kept. */
class KeptFormTest {

  static Stream<Layout<?>> layouts() {
    return Layout.all().stream();
  }

  /**
   * A component that was added to a record is not kept before its format writes it. To add one:
   * read it in the format if {@code in.version()} has it, write it, count up the version in {@link
   * Layout}, and write what this test expects as it says.
   */
  @Test
  void everyComponentOfWhatIsKeptHasItsPlaceInAFormat() throws IOException {
    Map<String, String> components = new TreeMap<>();
    layouts().forEach(layout -> collect(layout.type(), components));

    String found =
        components.entrySet().stream()
            .map(record -> record.getKey() + ": " + record.getValue() + "\n")
            .collect(Collectors.joining());

    assertThat(found).isEqualTo(resource("components.txt"));
  }

  @Test
  void constantsHaveTheNumbersThatTheyAlwaysHad() throws IOException {
    String found = Numbers.all().stream().map(KeptFormTest::line).collect(Collectors.joining());

    assertThat(found).isEqualTo(resource("numbers.txt"));
  }

  @Test
  void everyConstantHasANumberOfItsOwn() {
    for (Numbered<?> numbered : Numbers.all()) {
      Class<?> type = numbered.constants().get(0).getDeclaringClass();

      assertThat(numbered.constants().toArray())
          .as("%s: append what is new to the list in Numbers", type)
          .containsExactlyInAnyOrder(type.getEnumConstants());
    }
    assertThat(Numbers.ROLE.constants().size()).as("three bits of a mark").isLessThan(8);
    assertThat(Numbers.SENTIMENT.constants().size()).as("two bits of a mark").isLessThan(4);
    assertThat(Numbers.TIER.constants().size()).as("four bits of a customer").isLessThan(16);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  <T> void whatTheFirstVersionWroteIsStillRead(Layout<T> layout) throws IOException {
    TypeSerializer<T> serializer = new CompactSerializer<>(layout, Vocabulary.NONE);
    byte[] bytes = HexFormat.of().parseHex(resource(layout.name() + "-1.hex").strip());

    T value = read(bytes, serializer);

    assertThat(value).isEqualTo(AnyRecord.of(layout.type(), 42));
    if (layout.version() == 1) {
      assertThat(written(value, serializer)).hasSameSizeAs(bytes);
    }
  }

  private static <E extends Enum<E>> String line(Numbered<E> numbered) {
    return numbered.constants().get(0).getDeclaringClass().getSimpleName()
        + ": "
        + numbered.constants().stream()
            .map(it -> numbered.of(it) + " " + it.name())
            .collect(Collectors.joining(", "))
        + "\n";
  }

  private static void collect(Type type, Map<String, String> into) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(it -> collect(it, into));
    } else if (type instanceof Class<?> raw && raw.isRecord() && !into.containsKey(name(raw))) {
      into.put(
          name(raw),
          Arrays.stream(raw.getRecordComponents())
              .map(it -> it.getName() + " " + it.getType().getSimpleName())
              .collect(Collectors.joining(", ")));
      for (RecordComponent component : raw.getRecordComponents()) {
        if (!component.getName().equals("renderings")) {
          collect(component.getGenericType(), into);
        }
      }
    }
  }

  private static String name(Class<?> type) {
    return type.getName().substring("io.earshot.domain.".length());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = KeptFormTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

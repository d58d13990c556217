package io.earshot.pipeline.state.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.pipeline.given.AnyRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompactSerializerTest {

  private static final Vocabulary SOME = Vocabulary.of(List.of("care", "und", "träumerei 🎻"));
  private static final int SEEDS = 400;

  static Stream<Layout<?>> layouts() {
    return Layout.all().stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  <T> void whateverIsWrittenIsReadAsItWas(Layout<T> layout) throws IOException {
    TypeSerializer<T> serializer = new CompactSerializer<>(layout, SOME);
    for (int seed = 0; seed < SEEDS; seed++) {
      T value = AnyRecord.of(layout.type(), seed);

      assertThat(read(written(value, serializer), serializer))
          .as("%s, seed %d", layout.name(), seed)
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  <T> void valuesThatFollowEachOtherAreReadApartAndCopiedAsTheyAre(Layout<T> layout)
      throws IOException {
    TypeSerializer<T> serializer = new CompactSerializer<>(layout, SOME);
    DataOutputSerializer out = new DataOutputSerializer(64);
    for (int seed = 0; seed < 50; seed++) {
      serializer.serialize(AnyRecord.of(layout.type(), seed), out);
    }

    DataOutputSerializer copied = new DataOutputSerializer(64);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    for (int seed = 0; seed < 50; seed++) {
      serializer.copy(in, copied);
    }

    assertThat(copied.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
    DataInputDeserializer again = new DataInputDeserializer(copied.getCopyOfBuffer());
    for (int seed = 0; seed < 50; seed++) {
      assertThat(serializer.deserialize(again)).isEqualTo(AnyRecord.of(layout.type(), seed));
    }
    assertThat(again.available()).isZero();
  }

  @Test
  void aNewerFormatIsRefusedAndSaysSo() throws IOException {
    TypeSerializer<RoutingFacts> serializer =
        new CompactSerializer<>(Layout.ROUTING_FACTS, Vocabulary.NONE);
    byte[] bytes = written(AnyRecord.of(RoutingFacts.class, 1), serializer);
    int version = bytes[0] < 0 ? 2 : 1;
    bytes[version] = 99;

    assertThatThrownBy(() -> read(bytes, serializer))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("routing-facts")
        .hasMessageContaining("version 99")
        .hasMessageContaining("up to 1");
  }

  @Test
  void whatIsDamagedIsNeverTakenForAValue() throws IOException {
    TypeSerializer<Conversation> serializer =
        new CompactSerializer<>(Layout.CONVERSATION, Vocabulary.NONE);
    byte[] bytes = written(AnyRecord.of(Conversation.class, 3), serializer);

    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1), serializer))
        .isInstanceOf(IOException.class);
    Arrays.fill(bytes, 4, 40, (byte) 0xFF);
    assertThatThrownBy(() -> read(bytes, serializer)).isInstanceOf(IOException.class);
  }

  @Test
  void aSerializerTravelsToItsTaskAndHasADoubleForEachThread() throws Exception {
    CompactSerializer<RoutingFacts> serializer =
        new CompactSerializer<>(Layout.ROUTING_FACTS, SOME);
    RoutingFacts value = AnyRecord.of(RoutingFacts.class, 5);
    byte[] bytes = written(value, serializer);

    TypeSerializer<RoutingFacts> sent = InstantiationUtil.clone(serializer);

    assertThat(sent).isEqualTo(serializer).isEqualTo(serializer.duplicate());
    assertThat(serializer.duplicate()).isNotSameAs(serializer);
    assertThat(read(bytes, sent)).isEqualTo(value);
    assertThat(serializer.copy(value)).isSameAs(value);
  }

  static <T> byte[] written(T value, TypeSerializer<T> serializer) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }

  static <T> T read(byte[] bytes, TypeSerializer<T> serializer) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(bytes));
  }
}

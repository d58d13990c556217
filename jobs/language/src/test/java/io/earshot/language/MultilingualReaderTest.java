package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelException;
import io.earshot.language.model.ModelStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MultilingualReaderTest {

  @Test
  void eachMessageIsReadByTheReaderOfItsLanguage() {
    MessageReader reader = MultilingualReader.of(named("en", "es"));

    assertThat(reader.read(message("en")).model().id()).isEqualTo("en");
    assertThat(reader.read(message("es")).model().id()).isEqualTo("es");
  }

  @Test
  void aMessageOfUnknownLanguageIsReadInTheFirst() {
    assertThat(MultilingualReader.of(named("es", "en")).read(message(null)).model().id())
        .isEqualTo("es");
  }

  @Test
  void aLanguageWithoutAReaderIsNotReadButNamed() {
    Reading reading = MultilingualReader.of(named("en")).read(message("it"));

    assertThat(reading.sentiment()).isNull();
    assertThat(reading.signals()).isEmpty();
    assertThat(reading.language()).isNotNull();
    assertThat(reading.language().code()).isEqualTo("it");
  }

  @Test
  void aConfiguredLanguageWithoutAModelIsRefusedByName() {
    assertThatThrownBy(() -> MultilingualReader.load(ModelStore.inJar(), List.of("en", "xx")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("sentiment-xx");
  }

  private static Map<String, MessageReader> named(String... languages) {
    Map<String, MessageReader> readers = new LinkedHashMap<>();
    for (String language : languages) {
      ModelRef ref = new ModelRef(language, "1", ReaderKind.LINEAR);
      readers.put(language, message -> Reading.abstaining(null, ref));
    }
    return readers;
  }

  private static UnreadMessage message(@Nullable String language) {
    return new UnreadMessage("ok", ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), language);
  }
}

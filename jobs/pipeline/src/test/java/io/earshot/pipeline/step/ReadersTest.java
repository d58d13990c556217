package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.cascade.EncoderChoice;
import io.earshot.pipeline.settings.ReaderChoice;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReadersTest {

  @Test
  void whileTheLanguageIsOpenTheEncoderReadsOnlyIfEnglishComesFirst() {
    assertThat(deservesEncoder(null, "en", "es")).isTrue();
    assertThat(deservesEncoder(null, "es", "en")).isFalse();
    assertThat(deservesEncoder("en", "es", "en")).isTrue();
  }

  private static boolean deservesEncoder(@Nullable String language, String... languages) {
    ReaderSettings shipped = SettingsFiles.defaults().reader();
    ReaderSettings settings =
        new ReaderSettings(
            ReaderChoice.ENCODER,
            shipped.home(),
            List.of(languages),
            shipped.cascade(),
            shipped.batch());
    UnreadMessage message =
        new UnreadMessage("no", ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), language);
    Reading linear =
        new Reading(
            null,
            Sentiment.of(0.4, 0.4, 0.2),
            null,
            null,
            null,
            List.of(),
            Traces.NONE,
            Leanings.NONE,
            List.of(),
            false,
            new ModelRef("any", "1", ReaderKind.LINEAR));
    return Readers.inEnglish(EncoderChoice.EVERY, settings).deserves(message, linear);
  }
}

package io.earshot.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.TestMessages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconReaderTest {

  private final LexiconReader reader = new LexiconReader();

  /** Sums of ratings worked out by hand from the lexicon and the published rules. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the room was good                | 1.9
          the room was not good            | -1.406
          the room was very good           | 2.193
          the room was GOOD                | 2.633
          the room was good!!              | 2.484
          slow but the room was good       | 2.85
          the room was slightly good       | 1.607
          never so good                    | 2.741250
          no good                          | -1.406
          the table is here                | 0
          """)
  void theScoreIsVadersCompound(String text, double sum) {
    double expected = sum / Math.sqrt(sum * sum + 15);

    assertThat(read(text).score()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void fromFiveHundredthsOnItTakesSides() {
    assertThat(read("good").label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(read("awful").label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(read("").label()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(read(":-(").label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @Test
  void itAbstainsInOtherLanguagesAndFromBots() {
    UnreadMessage spanish =
        new UnreadMessage("no", ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), "es");
    UnreadMessage bot =
        new UnreadMessage("good", ParticipantRole.BOT, Channel.CHAT, List.of(), "en");

    assertThat(reader.read(spanish).sentiment()).isNull();
    assertThat(reader.read(bot).sentiment()).isNull();
  }

  private Sentiment read(String text) {
    Sentiment sentiment = reader.read(TestMessages.customer(text)).sentiment();
    assertThat(sentiment).isNotNull();
    return sentiment;
  }
}

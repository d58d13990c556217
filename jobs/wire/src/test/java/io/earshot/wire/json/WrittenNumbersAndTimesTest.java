package io.earshot.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and times are written by hand for speed: they must be what a formatter would write. */
class WrittenNumbersAndTimesTest {

  private static final DateTimeFormatter FORMATTER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "-0.5, -0.5",
    "0.0001, 0.0001",
    "-0.00004, 0",
    "0.12345, 0.1235",
    "0.9500, 0.95",
    "12.0100, 12.01",
    "-3, -3",
    "99999.99996, 100000",
    "123456789.1234, 123456789.1234",
  })
  void aDecimalHasFourPlacesAtMostAndNoZerosAtItsEnd(double value, String text)
      throws JsonProcessingException {
    assertThat(Json.OUTPUTS.writeValueAsString(value)).isEqualTo(text);
  }

  @Test
  void everyDecimalIsReadAgainAsItsRoundedValue() throws JsonProcessingException {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(18) - 5);
      String text = Json.OUTPUTS.writeValueAsString(value);
      assertThat(Double.parseDouble(text)).as(text).isEqualTo(RoundedDecimals.rounded(value) + 0.0);
    }
  }

  @Test
  void everyInstantIsWrittenAsAFormatterWould() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      long most = 253_402_300_799_999L;
      Instant instant = Instant.ofEpochMilli((long) (random.nextDouble() * most));
      assertThat(InstantText.format(instant)).isEqualTo(FORMATTER.format(instant));
    }
    Instant finer = Instant.parse("2024-02-29T23:59:59.999999999Z");
    assertThat(InstantText.format(finer)).isEqualTo("2024-02-29T23:59:59.999Z");
    assertThat(InstantText.format(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
  }
}

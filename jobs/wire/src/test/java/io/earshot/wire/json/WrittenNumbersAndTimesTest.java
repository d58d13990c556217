package io.earshot.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times are written and read by hand for speed: they must be what Java would do. */
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
  void everyInstantIsReadAgainAndWithoutItsMillisecondsToo() {
    Random random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      Instant instant = Instant.ofEpochMilli((long) (random.nextDouble() * 253_402_300_799_999L));
      Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
      assertThat(InstantText.parse(FORMATTER.format(instant))).isEqualTo(instant);
      assertThat(InstantText.parse(whole.toString())).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "2024-12-31T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2024-02-29T23:59:59.999999999Z",
        "2024-02-29T23:59:59.9Z",
        "2024-02-29T23:59:59+02:00",
        "2024-02-29t23:59:59z",
      })
  void anInstantIsReadAsJavaReadsIt(String text) {
    assertThat(InstantText.parse(text))
        .isEqualTo(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00.000Z",
        "2024-01-01T25:00:00Z",
        "2024-01-01T24:00:01.000Z",
        "2024-01-01T00:60:00.000Z",
        "2024-01-01 00:00:00.000Z",
        "2024-01-01T00:00:00.0O0Z",
        "2024-01-01T00:00:00.000",
        "-999-02-28T23:59:59.000Z",
        "",
      })
  void whatIsNoInstantIsRefusedAsJavaRefusesIt(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
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

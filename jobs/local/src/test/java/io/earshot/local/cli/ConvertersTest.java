package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConvertersTest {

  @Test
  void timesHaveUnits() {
    Converters.Time time = new Converters.Time();

    assertThat(time.convert("60s")).isEqualTo(Duration.ofMinutes(1));
    assertThat(time.convert("5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(time.convert("250ms")).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void speedsAreTimesTheOwnOne() {
    Converters.Speed speed = new Converters.Speed();

    assertThat(speed.convert("10x")).isEqualTo(10);
    assertThat(speed.convert("0.5")).isEqualTo(0.5);
    assertThat(speed.convert("own")).isEqualTo(1);
    assertThat(speed.convert("max")).isInfinite();
  }

  @Test
  void ratesAreASecond() {
    assertThat(new Converters.Rate().convert("500/s")).isEqualTo(500);
  }
}

package io.earshot.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.ParticipantRole;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TracesTest {

  @ParameterizedTest
  @EnumSource(
      value = ParticipantRole.class,
      names = {"CUSTOMER", "AGENT"})
  void everySignalOfASideKeepsItsOwnTrace(ParticipantRole side) {
    List<Signal> signals =
        Arrays.stream(Signal.values()).filter(signal -> signal.saidBy() == side).toList();
    long traces = Traces.NONE;
    for (int i = 0; i < signals.size(); i++) {
      traces |= Traces.of(signals.get(i), probability(i));
    }

    for (int i = 0; i < signals.size(); i++) {
      assertThat(Traces.strength(traces, signals.get(i)))
          .isCloseTo(Math.sqrt(probability(i)), within(0.5 / Traces.STEPS + 1e-9));
    }
  }

  private static double probability(int signal) {
    return Math.pow((signal + 1) / 10.0, 2);
  }

  @Test
  void whatHardlyShowsLeavesNoTrace() {
    assertThat(Traces.of(Signal.VULNERABLE, 0.001)).isEqualTo(Traces.NONE);
    assertThat(Traces.of(Signal.VULNERABLE, 0.005)).isNotEqualTo(Traces.NONE);
  }
}

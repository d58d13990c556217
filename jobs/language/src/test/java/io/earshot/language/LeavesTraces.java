package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.language.model.SignalModel;
import org.junit.jupiter.api.Test;

/** What every reader that detects signals leaves of them in {@link Traces}. */
public interface LeavesTraces {

  /** The reader that is asked. */
  MessageReader reader();

  @Test
  default void theTraceOfASignalIsTheRootOfItsProbability() {
    Reading reading =
        reader().read(TestMessages.customer("let me speak to your manager right now"));

    double confidence =
        reading.signals().stream()
            .filter(detected -> detected.name() == Signal.ASKS_FOR_SUPERVISOR)
            .findFirst()
            .orElseThrow()
            .confidence();
    assertThat(Traces.strength(reading.traces(), Signal.ASKS_FOR_SUPERVISOR))
        .isCloseTo(Math.sqrt(confidence), within(0.02));
  }

  @Test
  default void aSignalThatIsNotDetectedLeavesATraceToo() {
    Reading reading =
        reader().read(TestMessages.customer("we've been sat in for the parcel again, nobody came"));

    assertThat(SignalModel.saidBy(ParticipantRole.CUSTOMER))
        .filteredOn(signal -> Traces.strength(reading.traces(), signal) > 0)
        .hasSizeGreaterThan(reading.signals().size());
  }
}

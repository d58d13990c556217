package io.earshot.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.earshot.domain.event.Channel;
import io.earshot.local.traffic.CorpusReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusPacesTest {

  private static final Path CORPUS = Path.of("../../models/corpus/conversations");

  @Test
  void thePacesInTheFileAreThoseOfTheCorpus() {
    Map<Channel, Pace> worked = CorpusPaces.of(CorpusReader.read(CORPUS));
    Map<Channel, Pace> written = MeasuredCosts.shipped().channels();

    assertThat(written.keySet()).isEqualTo(worked.keySet());
    assertThat(worked)
        .as("measured-costs.yaml should have\n%s", lines(worked))
        .allSatisfy(
            (channel, pace) -> {
              Pace known = written.get(channel);
              assertThat(known.messages()).isCloseTo(pace.messages(), withinPercentage(0.1));
              assertThat(known.otherEvents()).isCloseTo(pace.otherEvents(), withinPercentage(0.1));
              assertThat(known.seconds()).isCloseTo(pace.seconds(), withinPercentage(0.1));
            });
  }

  @Test
  void aConversationLastsFromItsStartToItsEnd() {
    Map<Channel, Pace> paces = CorpusPaces.of(CorpusReader.read(CORPUS).subList(0, 1));

    // Eleven turns, the last at 82.7 s; the end comes two seconds later. A start, an agent, an end.
    Pace pace = paces.get(Channel.VOICE);
    assertThat(pace.messages()).isEqualTo(11);
    assertThat(pace.seconds()).isEqualTo(84.7);
    assertThat(pace.otherEvents()).isBetween(3.0, 4.0);
  }

  private static String lines(Map<Channel, Pace> paces) {
    return paces.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "  %s: {messages: %.3f, otherEvents: %.3f, seconds: %.1f}",
                    one.getKey().name().toLowerCase(Locale.ROOT),
                    one.getValue().messages(),
                    one.getValue().otherEvents(),
                    one.getValue().seconds()))
        .collect(Collectors.joining("\n"));
  }
}

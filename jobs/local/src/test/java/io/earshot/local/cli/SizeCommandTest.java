package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aCentreIsToldWithItsArithmeticAndSettings() {
    assertThat(run("--conversations 1000")).isZero();

    assertThat(out.toString())
        .contains("voice", "messages/s ×", "Little's law", "parallelism.default: ")
        .contains("All on one machine", "A cluster, 3 copies");
  }

  @Test
  void severalCentresStandBesideEachOther() {
    assertThat(run("--conversations 1000,10000")).isZero();

    assertThat(out.toString().lines())
        .anySatisfy(line -> assertThat(line).matches("Flink +1,000 +10,000"));
  }

  @Test
  void messagesASecondMayBeToldInsteadOfConversations() throws Exception {
    assertThat(run("--messages-per-second 5000 --json")).isZero();

    JsonNode told = new ObjectMapper().readTree(out.toString());
    assertThat(told.at("/messagesPerSecond/value").doubleValue()).isCloseTo(5_000, within(1e-6));
    assertThat(told.at("/conversations").doubleValue()).isGreaterThan(1_000);
    assertThat(told.at("/flinkCoresBusy/because").textValue()).contains("5,000 messages/s");
  }

  @Test
  void aCentreSaysHowItsCallsGo() throws Exception {
    String centre =
        "--conversations 100 --channel-mix voice=100 --messages-per-minute voice=12 --duration voice=6m";
    assertThat(run(centre + " --json")).isZero();

    JsonNode told = new ObjectMapper().readTree(out.toString());
    assertThat(told.at("/messagesPerSecond/value").doubleValue()).isCloseTo(20, within(1e-6));
    assertThat(told.at("/conversationsPerHour/value").doubleValue()).isCloseTo(1_000, within(1e-6));
  }

  @Test
  void theReaderOfTheJobIsTheReaderThatIsPaidFor() throws Exception {
    assertThat(run("--messages-per-second 1000 --reader cascade --json")).isZero();
    JsonNode cascade = new ObjectMapper().readTree(out.toString());
    out.getBuffer().setLength(0);
    assertThat(run("--messages-per-second 1000 --json")).isZero();

    assertThat(cascade.at("/flinkCoresBusy/value").doubleValue())
        .isGreaterThan(
            new ObjectMapper().readTree(out.toString()).at("/flinkCoresBusy/value").doubleValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 1; --conversations",
        "--conversations 0; 1; more than 0",
        "--conversations 10 --channel-mix voice=60,chat=30; 1; 90 %",
        "--conversations 10 --channel-mix fax=100; 2; no channel",
        "--conversations 10 --headroom 1; 1; --headroom",
        "--conversations 10 --peak 0.5; 1; --peak",
        "--conversations 10 --retention nothing=3; 2; no topic",
        "--conversations 10 --duration voice=long; 2; no time",
        "--conversations 10 --duration voice=0s; 1; takes its time",
        "--conversations many; 2; many"
      })
  void whatCannotBeMeantIsRefusedInOneLine(String line, int code, String because) {
    assertThat(run(line)).isEqualTo(code);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("earshot: ").contains(because);
  }

  private int run(String line) {
    Console console =
        new Console(
            new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("."));
    return EarshotMain.run(console, ("size " + line).strip().split(" +"));
  }
}

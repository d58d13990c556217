package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarshotMainTest {

  private static final String NOWHERE = "127.0.0.1:1";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(
          new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "replay",
        "watch",
        "topics",
        "broker",
        "score",
        "train",
        "evaluate",
        "rules"
      })
  void everyCommandHasHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: earshot " + command);
  }

  @ParameterizedTest
  @CsvSource({
    "demo --foo",
    "demo --speed fast",
    "demo --for soon",
    "watch nothing",
    "watch",
    "topics",
    "replay f --rate 0",
    "run --from somewhere",
    "nonsense"
  })
  void wrongUseIsTwoAndOneLineWithAHint(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("earshot: ").contains("--help");
  }

  @Test
  void aFileOfRulesIsCheckedWithThePlaceOfEachMistake(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.yaml"),
            "rules: [{id: low, title: Low, severity: WATCH, condition: conversation.mod < 0}]");

    assertThat(run("rules", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "earshot: "
                + file
                + ": rule low, condition line 1, column 1:"
                + " there is no conversation.mod; did you mean conversation.mood?",
            "  conversation.mod < 0",
            "  ^");
    assertThat(run("rules", "check")).isZero();
    assertThat(out.toString()).contains("config/rules.yaml: 15 rules, 15 active");
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    assertThat(run()).isEqualTo(2);
    assertThat(out.toString()).contains("demo", "watch", "./earshot demo");
  }

  @Test
  void withoutAKafkaItSaysWhatToDo() {
    assertThat(run("watch", "alerts", "--bootstrap-servers", NOWHERE)).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(NOWHERE, "./earshot broker", "--bootstrap-servers");
  }

  @Test
  void aFileThatIsNotThereFailsBeforeAnythingElse() {
    assertThat(run("replay", "no-such-file", "--bootstrap-servers", NOWHERE)).isEqualTo(1);
    assertThat(err.toString()).contains("no-such-file");
  }

  @Test
  void settingsThatAreNotThereFailBeforeAnythingElse() {
    assertThat(run("run", "--settings", "no-such.yaml", "--bootstrap-servers", NOWHERE))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no-such.yaml");
  }

  @Test
  void anythingButSpeedsOfOneToAHundredIsRefused() {
    assertThat(run("demo", "--speed", "500x")).isEqualTo(2);
    assertThat(err.toString()).contains("1x to 100x");
  }

  private int run(String... args) {
    return EarshotMain.run(console, args);
  }
}

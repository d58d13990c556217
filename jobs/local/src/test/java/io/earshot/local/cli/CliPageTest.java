package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/cli.md says what the commands say. */
class CliPageTest {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^  (\\S.*\\./earshot.*|\\./earshot.*)$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "board",
        "board check",
        "board notify-test",
        "board hash-password",
        "replay",
        "watch",
        "alerts list",
        "alerts ack",
        "topics create",
        "broker",
        "score",
        "train",
        "evaluate",
        "backtest",
        "tune",
        "simulate-queue",
        "size",
        "redact",
        "rules check",
        "rules list",
        "rules put",
        "rules pause",
        "rules remove",
        "rules findings",
        "routing check",
        "routing list",
        "routing put",
        "routing pause",
        "routing remove"
      })
  void everyOptionAndExampleOfACommandIsOnThePage(String command) throws IOException {
    String page = Files.readString(Path.of("../../docs/cli.md"));
    String section = page.substring(page.indexOf("\n## " + command + "\n") + 1);
    int end = section.indexOf("\n## ", 1);
    String own = end < 0 ? section : section.substring(0, end);
    String help = help((command + " --help").split(" "));

    assertThat(OPTION.matcher(help).results().map(MatchResult::group).distinct())
        .filteredOn(option -> !option.equals("--help") && !option.equals("--version"))
        .allSatisfy(option -> assertThat(own).contains(option));
    assertThat(EXAMPLE.matcher(help).results().map(found -> found.group().strip()))
        .allSatisfy(example -> assertThat(own).contains(example));
  }

  private static String help(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out, true);
    EarshotMain.run(new Console(writer, writer, false, false, Path.of(".")), args);
    return out.toString();
  }
}

package io.earshot.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/cli.md says what the command says. */
final class BenchPageTest {

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (\\./earshot.*)$");

  @Test
  void everyOptionAndExampleOfBenchIsOnThePage() throws IOException {
    check("bench", new CommandLine(new BenchCommand()));
  }

  @Test
  void everyOptionAndExampleOfBenchScaleIsOnThePage() throws IOException {
    check("bench scale", new CommandLine(new BenchCommand()).getSubcommands().get("scale"));
  }

  private static void check(String command, CommandLine line) throws IOException {
    String page = Files.readString(Path.of("../../docs/cli.md"));
    String section = page.substring(page.indexOf("\n## " + command + "\n") + 1);
    int end = section.indexOf("\n## ", 1);
    String own = end < 0 ? section : section.substring(0, end);
    String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);

    assertThat(OPTION.matcher(help).results().map(MatchResult::group).distinct())
        .contains("--rounds")
        .filteredOn(option -> !option.equals("--help") && !option.equals("--version"))
        .allSatisfy(option -> assertThat(own).contains(option));
    assertThat(EXAMPLE.matcher(help).results().map(found -> found.group().strip()))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(own).contains(example));
  }
}

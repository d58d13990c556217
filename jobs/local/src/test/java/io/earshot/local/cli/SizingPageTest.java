package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/sizing.md shows what the command prints: each block of text under a comment with its
 * command, and each prediction beside what was measured. {@code make sizing-page} writes both anew.
 */
class SizingPageTest {

  private static final Path PAGE = Path.of("../../docs/sizing.md");
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- \\./earshot (size [^>]+) -->\n```text\n)(.*?)(```\n)", Pattern.DOTALL);
  private static final Pattern CHECK =
      Pattern.compile(
          "(?m)^(\\| [^|]+) \\| [^|]+ \\| (([\\d.]+)( [kMG]B)? <!-- \\./earshot (size .+) # (\\w+); .+ -->)"
              + " \\| [^|]+ \\|$");
  private static final List<String> UNITS = List.of("", " kB", " MB", " GB");

  @Test
  void everyTableOnThePageIsWhatItsCommandPrints() throws IOException {
    String page = Files.readString(PAGE);
    String blocks = BLOCK.matcher(page).replaceAll(SizingPageTest::block);
    String written = CHECK.matcher(blocks).replaceAll(SizingPageTest::check);
    if (Boolean.getBoolean("earshot.write")) {
      Files.writeString(PAGE, written);
    }

    assertThat(BLOCK.matcher(page).results()).hasSize(4);
    assertThat(CHECK.matcher(page).results()).hasSize(7);
    assertThat(Files.readString(PAGE))
        .as("if the costs have changed, `make sizing-page` writes it anew")
        .isEqualTo(written);
  }

  private static String block(MatchResult block) {
    return Matcher.quoteReplacement(block.group(1) + printed(block.group(2)) + block.group(4));
  }

  /** The row with its prediction, and how much more or less was measured. */
  private static String check(MatchResult row) {
    String unit = row.group(4) == null ? "" : row.group(4);
    double measured = Double.parseDouble(row.group(3)) * Math.pow(1000, UNITS.indexOf(unit));
    double predicted = value(row.group(5), row.group(6));
    String shown =
        String.format(
            Locale.ROOT,
            unit.isEmpty() ? "%.2f%s" : "%.1f%s",
            predicted / Math.pow(1000, UNITS.indexOf(unit)),
            unit);
    return Matcher.quoteReplacement(
        String.format(
            Locale.ROOT,
            "%s | %s | %s | %.2f |",
            row.group(1),
            shown,
            row.group(2),
            measured / predicted));
  }

  private static double value(String command, String key) {
    try {
      JsonNode told = new ObjectMapper().readTree(printed(command + " --json"));
      assertThat(told.has(key)).as(key).isTrue();
      return told.path(key).path("value").doubleValue();
    } catch (JsonProcessingException e) {
      throw new AssertionError("the command prints JSON", e);
    }
  }

  private static String printed(String command) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out, true);
    Console console = new Console(writer, writer, false, false, Path.of("."));
    assertThat(EarshotMain.run(console, command.strip().split(" +"))).as(out.toString()).isZero();
    return out.toString();
  }
}

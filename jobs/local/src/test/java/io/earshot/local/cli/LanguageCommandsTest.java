package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void trainingOnATsvOfOnesOwnWritesModels() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(
        data, "negative\tawful awful\npositive\tlovely lovely\nneutral\twhen is it\n".repeat(4));

    int code = run("train", "--data", data.toString(), "--out", folder.resolve("m").toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("Wrote ").contains("sentiment-en");
    assertThat(err.toString()).contains("learning from 12 messages");
    assertThat(folder.resolve("m/sentiment-en/manifest.json")).content().contains("mine.tsv");
  }

  @Test
  void dataThatCannotBeReadFailsInOneLineWithoutATrace() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(data, "neutral\tok\nangry\tno\n");

    assertThat(run("train", "--data", data.toString())).isEqualTo(1);

    assertThat(err.toString().strip())
        .startsWith("earshot: mine.tsv, line 2: label \"angry\"")
        .doesNotContain("\n");
  }

  @Test
  void theShippedModelsAreMeasuredOnDataOfOnesOwn() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(data, "negative\tthe worst service ever\nneutral\twhen does it open\n");

    assertThat(run("evaluate", "--data", data.toString())).isZero();
    assertThat(out.toString())
        .contains("The models as they are, on mine.tsv", "| **customers** | 2");

    assertThat(run("evaluate", "--data", data.toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"macroRecall\"");
  }

  @Test
  void wrongUseIsTwo() {
    assertThat(run("evaluate", "--folds", "1")).isEqualTo(2);
    assertThat(run("evaluate", "--data", "x.tsv", "--write")).isEqualTo(2);
    assertThat(run("train", "--nonsense")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return EarshotMain.run(
        new Console(
            new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("../..")),
        arguments);
  }
}

package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    int code =
        run(
            "train",
            "--data",
            data.toString(),
            "--licence",
            "ours",
            "--out",
            folder.resolve("m").toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("Wrote ").contains("sentiment-en");
    assertThat(err.toString()).contains("learning from 12 messages");
    assertThat(folder.resolve("m/sentiment-en/manifest.json"))
        .content()
        .contains("mine.tsv", "\"licence\" : \"ours\"")
        .doesNotContain("notForShipping");
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
  void dataOfWhichNothingIsKnownIsRefusedWithWhatToDo() throws IOException {
    Path data = Files.writeString(folder.resolve("mine.tsv"), "neutral\tok\n");

    assertThat(run("train", "--data", data.toString(), "--out", folder.toString())).isEqualTo(1);

    assertThat(err.toString())
        .contains("nothing tells its licence", "--licence", "dataset.json", "--not-for-shipping");
    assertThat(folder.resolve("sentiment-en")).doesNotExist();
  }

  @Test
  void aModelOfDataToMeasureOnIsStampedAndSaysSoEverywhere() throws IOException {
    Path data = Files.createDirectories(folder.resolve("measure-only")).resolve("mine.tsv");
    Files.writeString(
        data, "negative\tawful awful\npositive\tlovely lovely\nneutral\twhen is it\n".repeat(4));
    String own = folder.resolve("own").toString();
    Path other = Files.writeString(folder.resolve("other.tsv"), "negative\tawful\n");

    assertThat(run("train", "--data", data.toString(), "--licence", "x", "--out", own))
        .isEqualTo(1);
    assertThat(err.toString()).contains("may only be measured on");

    assertThat(run("train", "--data", data.toString(), "--not-for-shipping", "--out", own))
        .isZero();
    assertThat(folder.resolve("own/sentiment-en/manifest.json"))
        .content()
        .contains("\"notForShipping\" : true", "--not-for-shipping");
    run("evaluate", "--data", other.toString(), "--reader", "linear@" + own);
    run("score", "--reader", "linear@" + own, "awful");
    assertThat(out.toString().split("sentiment-en [0-9.]+ is NOT FOR SHIPPING", -1)).hasSize(3);
  }

  @Test
  void theStoredModelsAreMeasuredOnDataOfOnesOwn() throws IOException {
    Path data = folder.resolve("mine.csv");
    Files.writeString(
        data, "text,label\nthe worst service ever,negative\nwhen does it open,neutral\n");

    assertThat(run("evaluate", "--data", data.toString(), "--reader", "linear,lexicon")).isZero();
    assertThat(out.toString())
        .contains("The linear reader as it is stored, on mine.", "| **customers** | 2")
        .contains("| mine | linear, then lexicon | 2 |");
  }

  @Test
  void jsonIsOneObjectForEachSetOfDataAndReader() throws IOException {
    for (String name : new String[] {"a-spanish", "b"}) {
      Files.createDirectories(folder.resolve("sets").resolve(name));
      Files.writeString(folder.resolve("sets").resolve(name).resolve("dev.tsv"), "neutral\tok\n");
    }
    String sets = folder.resolve("sets").toString();

    assertThat(run("evaluate", "--data", sets, "--reader", "linear,lexicon", "--json")).isZero();

    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.get("dataset").asText() + " " + line.get("reader").asText())
        .containsExactly(
            "a-spanish/dev linear", "a-spanish/dev lexicon", "b/dev linear", "b/dev lexicon");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.fieldNames())
                    .toIterable()
                    .contains(
                        "n",
                        "macroRecall",
                        "macroF1",
                        "accuracy",
                        "ece",
                        "intervals",
                        "perSignal"));
    assertThat(lines.get(1).get("abstained").asInt()).isEqualTo(1);
    assertThat(lines.get(3).get("abstained").asInt()).isZero();
  }

  @Test
  void theReportIsAPageAndItsFigures() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(data, "negative\tthe worst service ever\nneutral\twhen does it open\n");
    Path report = folder.resolve("report");

    assertThat(run("evaluate", "--data", data.toString(), "--report", report.toString())).isZero();

    assertThat(report.resolve("evaluation.html")).content().contains("<svg", "linear on mine");
    assertThat(report.resolve("evaluation.json")).content().contains("\"macroRecall\"");
  }

  @Test
  void aReaderIsNotMeasuredOnWhatItWasTrainedOn() {
    assertThat(run("evaluate", "--data", "../../models/corpus/messages")).isEqualTo(1);

    assertThat(err.toString()).contains("sentiment-en", "was trained on", "--cross-validate");
  }

  @Test
  void aModelOfOnesOwnStandsBesideTheStoredOne() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(
        data, "negative\tawful awful\npositive\tlovely lovely\nneutral\twhen is it\n".repeat(4));
    Path own = folder.resolve("own");
    Path other = folder.resolve("other.tsv");
    Files.writeString(other, "negative\tawful\nneutral\twhen\n");

    run("train", "--data", data.toString(), "--licence", "ours", "--out", own.toString());

    assertThat(run("evaluate", "--data", other.toString(), "--reader", "linear,linear@" + own))
        .isZero();
    assertThat(out.toString()).contains("| other | linear, then linear@own | 2 |");
  }

  @Test
  void aReaderThatAbstainsThroughoutIsComparedWithNobody() throws IOException {
    Path data = folder.resolve("mine.tsv");
    Files.writeString(data, "negative\tqué horror de servicio\nneutral\ta qué hora abren\n");

    assertThat(
            run(
                "evaluate",
                "--data",
                data.toString(),
                "--language",
                "es",
                "--reader",
                "linear,lexicon"))
        .isZero();
    assertThat(out.toString()).contains("abstains").doesNotContain("linear, then lexicon");
  }

  @Test
  void wrongUseIsTwo() {
    assertThat(run("evaluate", "--folds", "1")).isEqualTo(2);
    assertThat(run("evaluate", "--reader", "oracle")).isEqualTo(2);
    assertThat(err.toString()).contains("oracle is none of linear, ");
    assertThat(run("train", "--nonsense")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return EarshotMain.run(
        new Console(
            new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("../..")),
        arguments);
  }
}

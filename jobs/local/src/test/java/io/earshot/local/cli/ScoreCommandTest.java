package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the stored models read, as a person sees it. */
class ScoreCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aTextIsShownWithSentimentSignalsAndWords() {
    assertThat(score("", "--language", "en", "this is awful, get me", "your manager now")).isZero();

    assertThat(out.toString())
        .contains("this is awful, get me your manager now", "sentiment  negative -")
        .contains("asks for supervisor", "“get me your manager”", "because ")
        .contains("read by    linear, sentiment-en");
  }

  @Test
  void jsonHasTheFieldsOfAScoredMessage() throws IOException {
    assertThat(score("", "--json", "--role", "agent", "sorry about that, I do apologise")).isZero();

    JsonNode scored = new ObjectMapper().readTree(out.toString());
    assertThat(scored.at("/sentiment/label").asText()).isNotEmpty();
    assertThat(scored.at("/signals/0/name").asText()).isEqualTo("APOLOGY");
    assertThat(scored.at("/model/id").asText()).isEqualTo("sentiment-en");
    assertThat(scored.get("role").asText()).isEqualTo("AGENT");
  }

  @Test
  void linesOfTheInputAreTextsALineEach() {
    assertThat(score("this is awful, truly awful\n\nwhat time do you open\n")).isZero();

    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("negative", "what time do you open");
  }

  @Test
  void aTableComesBackWithItsReadings() throws IOException {
    Path file = folder.resolve("in.csv");
    Files.writeString(file, "id,text\n1,\"this is awful, truly awful\"\n2,thanks\n");

    assertThat(score("", "--file", file.toString())).isZero();

    assertThat(out.toString().lines().toList())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("text,language,sentiment,score,");
    assertThat(out.toString()).contains("\"this is awful, truly awful\",");
  }

  @Test
  void theTurnBeforeTellsWhatAShortAnswerMeans() throws IOException {
    score("", "--json", "no");
    double alone = scoreOf(out.toString());
    out.getBuffer().setLength(0);
    score("", "--json", "--before", "agent: did that fix the awful noise", "no");

    assertThat(scoreOf(out.toString())).isNotEqualTo(alone);
  }

  @Test
  void anotherLanguageIsNotGuessedAt() {
    assertThat(score("", "--language", "fi", "tämä on kamalaa")).isZero();

    assertThat(out.toString()).contains("there is no model of Finnish");
  }

  @Test
  void theLanguageIsToldFromTheWords() {
    assertThat(score("", "llevo tres semanas esperando el reembolso, es una vergüenza")).isZero();

    assertThat(out.toString()).contains("Spanish", "negative -", "sentiment-es");
  }

  @Test
  void whatTheTurnBeforeAskedForIsMasked() {
    assertThat(score("", "--json", "--before", "agent: and your card number?", "4111 1111"))
        .isZero();

    assertThat(out.toString()).contains("[CARD]").doesNotContain("4111");
  }

  @Test
  void aLanguageWithoutAModelIsNamedAndNotRead() {
    assertThat(score("", "il mio pacco non è ancora arrivato, che vergogna")).isZero();

    assertThat(out.toString()).contains("Italian", "there is no model of Italian");
  }

  @Test
  void wrongUseSaysWhatIsRight() {
    assertThat(score("", "--before", "hello", "x")).isEqualTo(2);
    assertThat(score("", "--reader", "oracle", "x")).isEqualTo(2);

    assertThat(err.toString()).contains("\"agent: what was said\"", "is none of linear");
  }

  private static double scoreOf(String line) throws IOException {
    return new ObjectMapper().readTree(line).at("/sentiment/score").asDouble();
  }

  private int score(String input, String... arguments) {
    Console console =
        new Console(
            new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("../.."));
    ScoreCommand command =
        new ScoreCommand(console, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    return new CommandLine(command)
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }
}

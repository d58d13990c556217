package io.earshot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.RuleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rules.md says what a condition can ask for. */
class RulesPageTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z0-9.]+)` \\| (\\w+) \\|");
  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

  private final String page = Files.readString(Path.of("../../docs/rules.md"));

  RulesPageTest() throws IOException {}

  private static String row(Variable<?> variable) {
    return variable.name().replaceAll("\\.[A-Z_]+$", ".NAME") + " " + variable.type().inCel();
  }

  @Test
  void everyVariableIsOnThePageAndNoOther() {
    List<String> rows =
        ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Environment.ESCALATION.variables().values().stream()
                .map(RulesPageTest::row)
                .distinct()
                .toList());
  }

  @Test
  void everyValueAndEverySignalIsNamed() {
    assertThat(Environment.ESCALATION.variables().values())
        .allSatisfy(variable -> assertThat(page).contains(String.join(", ", variable.values())));
    assertThat(Signal.values()).allSatisfy(signal -> assertThat(page).contains(signal.name()));
  }

  @Test
  void everyExampleCanBeJudged() {
    List<String> examples =
        BLOCK.matcher(page).results().map((MatchResult block) -> block.group(1)).toList();

    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(
                        RuleFile.checked(
                            RuleFile.read(example, "docs/rules.md"),
                            RuleCheck.by(CelConditions.ofEscalation()),
                            "docs/rules.md"))
                    .isNotEmpty());
  }

  @Test
  void theMistakeOnThePageIsToldAsItIs() {
    Matcher example = BLOCK.matcher(page);
    assertThat(example.find()).isTrue();
    String broken = example.group(1).replace("conversation.mood", "conversation.mod");
    String told =
        Written.problems(RuleFile.read(broken, "my-rules.yaml").get(0).condition())
            .get(0)
            .message();

    assertThat(page).contains("condition line 2, column 6: " + told);
  }
}

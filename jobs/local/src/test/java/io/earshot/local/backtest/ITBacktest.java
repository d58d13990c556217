package io.earshot.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationId;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two books over the same conversations, through the job itself. */
class ITBacktest {

  private static final int CONVERSATIONS = 30;

  private static final String ONE_RULE =
      """
      rules:
        - id: customer-speaks
          title: A customer has said something
          state: %s
          severity: CRITICAL
          condition: message.role == 'CUSTOMER'
      """;

  @TempDir private static Path folder;

  private static Result present;
  private static Result loud;
  private static Result tried;

  @BeforeAll
  static void runTheBooks() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<String> lines = Files.readAllLines(Path.of("../../models/corpus/conversations/fin.jsonl"));
    Files.write(corpus.resolve("some.jsonl"), lines.subList(0, CONVERSATIONS));
    Recording recording = new CorpusRecording(corpus);
    Backtest backtest = new Backtest(folder.resolve("runs"), 2, step -> {});
    JobSettings settings = SettingsFiles.defaults();
    present = backtest.run("present", recording, settings);
    loud = backtest.run("loud", recording, ruledBy(settings, "ACTIVE"));
    tried = backtest.run("tried", recording, ruledBy(settings, "SHADOW"));
  }

  private static JobSettings ruledBy(JobSettings settings, String state) throws IOException {
    Path file = folder.resolve(state + ".yaml");
    return settings.ruledBy(RuleFile.checked(Files.writeString(file, ONE_RULE.formatted(state))));
  }

  @Test
  void aBookThatDiffersInNothingChangesNothing() {
    assertThat(Comparison.of(present, present).changes()).isEmpty();
  }

  @Test
  void aRuleThatAlwaysHoldsWarnsOfEveryConversation() {
    Comparison comparison = Comparison.of(present, loud);

    assertThat(comparison.candidate().warned()).isEqualTo(CONVERSATIONS);
    assertThat(comparison.candidate().quality()).isNotNull();
    assertThat(comparison.candidate().quality().recall()).isEqualTo(1);
    assertThat(comparison.candidate().quality().falsePositiveRate()).isEqualTo(1);
    assertThat(comparison.present().quality().falsePositiveRate()).isLessThan(1);
    assertThat(comparison.changes())
        .filteredOn(change -> change.kind() == Change.Kind.NEW)
        .hasSize((int) (CONVERSATIONS - comparison.present().warned()));
  }

  @Test
  void aShadowRuleIsCountedAndWarnsOfNothing() {
    RuleFigures rule = Comparison.of(present, tried).candidate().rules().get(0);

    assertThat(rule.ruleId()).isEqualTo("customer-speaks");
    assertThat(rule.conversations()).isEqualTo(CONVERSATIONS);
    assertThat(rule.precision()).isBetween(0.01, 0.99);
    assertThat(tried.alerts()).noneMatch(alert -> alert.title().contains("has said something"));
  }

  @Test
  void nothingIsShownOfWhatFollowsOnceASupervisorIsThere() {
    Recorded recorded = present.recorded();

    assertThat(recorded.ids())
        .allSatisfy(
            (ConversationId id) ->
                assertThat(recorded.transcript(id).hasLeadAt(java.time.Instant.MAX)).isFalse());
    assertThat(present.deadLetters()).isZero();
  }
}

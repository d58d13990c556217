package io.earshot.domain.rule;

import static io.earshot.domain.rule.Ruled.CHECK;
import static io.earshot.domain.rule.Ruled.change;
import static io.earshot.domain.rule.Ruled.put;
import static io.earshot.domain.rule.Ruled.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final RuleBook<Rule> EMPTY = RuleBook.of(List.<Rule>of(), List.of());

  private static RuleBook<Rule> seeded(Rule... rules) {
    return RuleBook.of(List.of(rules), List.of());
  }

  @SafeVarargs
  private static RuleBook<Rule> after(RuleBook<Rule> book, RuleChange<Rule>... changes) {
    RuleBook<Rule> now = book;
    for (RuleChange<Rule> change : changes) {
      RuleOutcome<Rule> outcome = now.after(change, CHECK);
      assertThat(outcome.kind()).as(outcome.detail()).isEqualTo(RuleOutcome.Kind.APPLIED);
      now = outcome.book();
    }
    return now;
  }

  @Test
  void aRuleThatIsPutIsInForceWithTheNextVersion() {
    RuleBook<Rule> book = after(EMPTY, put(0, rule("r"), 1));

    Rule rule = book.rule("r");
    assertThat(rule.version()).isEqualTo(1);
    assertThat(rule.by()).isEqualTo("ann");
    assertThat(rule.at()).isEqualTo(Ruled.TEN.plusSeconds(1));
    assertThat(after(book, put(1, rule("r"), 2)).version("r")).isEqualTo(2);
  }

  @Test
  void aChangeThatExpectsAnOlderVersionIsRefusedAndTheRuleStays() {
    RuleBook<Rule> book = after(EMPTY, put(0, rule("r"), 1), put(1, rule("r"), 2));

    RuleOutcome<Rule> outcome = book.after(put(1, Ruled.whileTeamIs("x"), 3), CHECK);

    assertThat(outcome.kind()).isEqualTo(RuleOutcome.Kind.VERSION_CONFLICT);
    assertThat(outcome.detail()).contains("version 1").contains("version 2").contains("ann");
    assertThat(outcome.book().rule("r").condition()).isEqualTo("yes");
  }

  @Test
  void theSameChangeReadTwiceChangesNothing() {
    RuleChange<Rule> change = put(0, rule("r"), 1);
    RuleBook<Rule> book = after(EMPTY, change);

    assertThat(book.after(change, CHECK).kind()).isEqualTo(RuleOutcome.Kind.REPEATED);
  }

  @Test
  void changesThatWereCompactedAwayLeaveAGapThatIsNoConflict() {
    RuleBook<Rule> book = after(EMPTY, put(7, rule("r"), 1));

    assertThat(book.version("r")).isEqualTo(8);
  }

  @Test
  void theTopicWinsOverTheFileWhateverVersionTheFileHas() {
    RuleBook<Rule> book = seeded(rule("r", 5, "no", RuleState.ACTIVE, RuleScope.EVERYWHERE));

    RuleBook<Rule> changed = after(book, put(1, rule("r"), 1));

    assertThat(changed.rule("r").condition()).isEqualTo("yes");
    assertThat(changed.version("r")).isEqualTo(6);
  }

  @Test
  void aRuleThatWasRemovedStaysRemovedThoughTheFileNamesIt() {
    RuleBook<Rule> book = after(seeded(rule("r")), change(1, "r", RuleChange.Kind.REMOVE, 1));

    assertThat(book.rules()).isEmpty();
    assertThat(RuleBook.of(List.of(rule("r")), book.entries()).rule("r")).isNull();
    assertThat(after(book, put(2, rule("r"), 2)).version("r")).isEqualTo(3);
  }

  @Test
  void aTombstoneBringsTheRuleOfTheFileBack() {
    RuleBook<Rule> book = after(seeded(rule("r")), change(1, "r", RuleChange.Kind.REMOVE, 1));

    assertThat(book.forgetting("r").rule("r")).isEqualTo(rule("r"));
  }

  @Test
  void aPausedRuleIsADraft() {
    RuleBook<Rule> book = after(seeded(rule("r")), change(1, "r", RuleChange.Kind.PAUSE, 1));

    assertThat(book.rule("r").state()).isEqualTo(RuleState.DRAFT);
    assertThat(book.rule("r").by()).isEqualTo("bob");
  }

  @Test
  void aPauseCarriesTheRuleForABookThatNeverSawIt() {
    RuleChange<Rule> pause =
        new RuleChange<>("r", 3, RuleChange.Kind.PAUSE, rule("r"), "bob", Ruled.TEN);

    assertThat(after(EMPTY, pause).rule("r").state()).isEqualTo(RuleState.DRAFT);
    assertThat(EMPTY.after(change(3, "r", RuleChange.Kind.PAUSE, 1), CHECK).kind())
        .isEqualTo(RuleOutcome.Kind.BAD_RULE);
  }

  @Test
  void aRuleThatCannotBeJudgedIsRefusedAndTheOldOneStays() {
    RuleBook<Rule> book = after(EMPTY, put(0, rule("r"), 1));
    Rule bad = rule("r", 1, "bad", RuleState.ACTIVE, RuleScope.EVERYWHERE);

    RuleOutcome<Rule> outcome = book.after(put(1, bad, 2), CHECK);

    assertThat(outcome.kind()).isEqualTo(RuleOutcome.Kind.BAD_RULE);
    assertThat(outcome.detail()).isEqualTo("rule r, condition: is bad");
    assertThat(outcome.book().rule("r").condition()).isEqualTo("yes");
  }

  @Test
  void aBookTakesOnlySoManyRules() {
    RuleBook<Rule> full =
        RuleBook.of(
            IntStream.range(0, RuleForm.MAX_RULES).mapToObj(i -> rule("r-" + i)).toList(),
            List.of());

    assertThat(full.after(put(0, rule("one-more"), 1), CHECK).kind())
        .isEqualTo(RuleOutcome.Kind.BAD_RULE);
    assertThat(full.after(put(1, rule("r-7"), 1), CHECK).isApplied()).isTrue();
  }

  @Test
  void aRuleWithoutFormIsRefused() {
    assertThat(CHECK.problems(rule("No id!")))
        .extracting(RuleProblem::field)
        .containsExactly("ruleId");
  }
}

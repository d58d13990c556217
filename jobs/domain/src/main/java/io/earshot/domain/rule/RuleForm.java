package io.earshot.domain.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every rule must look like, whatever its condition says. */
public final class RuleForm {

  /** More rules than that are not taken into a book. */
  public static final int MAX_RULES = 500;

  /** Longer titles and actions are refused: they are read on a wall board. */
  public static final int MAX_TITLE = 120;

  /** No conversation is told of a rule more seldom than that. */
  public static final Duration LONGEST_COOL_DOWN = Duration.ofDays(30);

  private static final int MAX_ACTION = 240;
  private static final int MAX_SCOPE = 100;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private RuleForm() {}

  /**
   * What is wrong with a rule that finds escalations, but for its condition; empty if nothing is.
   */
  public static List<RuleProblem> problems(Rule rule) {
    List<RuleProblem> found = new ArrayList<>(common(rule));
    String id = rule.ruleId();
    if (rule.suggestedAction() != null) {
      addText(id, "suggestedAction", rule.suggestedAction(), MAX_ACTION, found);
    }
    if (rule.coolDownMillis() < 0 || rule.coolDownMillis() > LONGEST_COOL_DOWN.toMillis()) {
      found.add(
          RuleProblem.of(
              id, "coolDown", "must lie between 0s and " + LONGEST_COOL_DOWN.toDays() + "d"));
    }
    return found;
  }

  /**
   * What is wrong with what all kinds of rules have, but for the condition; empty if nothing is.
   */
  public static List<RuleProblem> common(BookRule<?> rule) {
    List<RuleProblem> found = new ArrayList<>();
    String id = rule.ruleId();
    if (!ID.matcher(id).matches()) {
      found.add(
          RuleProblem.of(
              id, "ruleId", "must be lower-case letters, digits and hyphens, 64 at most"));
    }
    if (rule.version() < 1) {
      found.add(RuleProblem.of(id, "version", "counts from 1"));
    }
    addText(id, "title", rule.title(), MAX_TITLE, found);
    if (rule.scope().queues().size() > MAX_SCOPE) {
      found.add(RuleProblem.of(id, "scope.queues", "names more than " + MAX_SCOPE + " queues"));
    }
    return found;
  }

  /** Adds what is wrong with a text that is read in one line, of at most so many characters. */
  public static void addText(
      String id, String field, String text, int most, List<RuleProblem> found) {
    if (text.isBlank()) {
      found.add(RuleProblem.of(id, field, "is missing"));
    } else if (text.length() > most || text.lines().count() > 1) {
      found.add(RuleProblem.of(id, field, "must be one line of at most " + most + " characters"));
    }
  }
}

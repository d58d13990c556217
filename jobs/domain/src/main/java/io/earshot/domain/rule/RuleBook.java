package io.earshot.domain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: those of a file, and over them what has been changed since. A file's rule
 * holds only as long as no change has ever named its id.
 */
public final class RuleBook {

  /** No rules. */
  public static final RuleBook EMPTY = new RuleBook(Map.of(), Map.of());

  private final Map<String, Rule> seeds;
  private final Map<String, RuleEntry> entries;

  private RuleBook(Map<String, Rule> seeds, Map<String, RuleEntry> entries) {
    this.seeds = seeds;
    this.entries = entries;
  }

  /**
   * A book.
   *
   * @param seeds the rules of a file, each id once
   * @param entries what changes have led to, each id once
   */
  public static RuleBook of(Collection<Rule> seeds, Collection<RuleEntry> entries) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    seeds.forEach(rule -> byId.put(rule.ruleId(), rule));
    Map<String, RuleEntry> entriesById = new LinkedHashMap<>();
    entries.forEach(entry -> entriesById.put(entry.ruleId(), entry));
    return new RuleBook(byId, entriesById);
  }

  /** The rules, drafts included, by their ids. */
  public List<Rule> rules() {
    Map<String, Rule> rules = new TreeMap<>(seeds);
    entries.forEach(
        (id, entry) -> {
          if (entry.rule() == null) {
            rules.remove(id);
          } else {
            rules.put(id, entry.rule());
          }
        });
    return List.copyOf(rules.values());
  }

  /** What changes have led to; a removed rule is among it. */
  public List<RuleEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule of this id, or null if there is none. */
  public @Nullable Rule rule(String ruleId) {
    RuleEntry entry = entries.get(ruleId);
    return entry == null ? seeds.get(ruleId) : entry.rule();
  }

  /** The version in force or removed under this id; 0 if the id was never used. */
  public int version(String ruleId) {
    RuleEntry entry = entries.get(ruleId);
    if (entry != null) {
      return entry.version();
    }
    Rule seed = seeds.get(ruleId);
    return seed == null ? 0 : seed.version();
  }

  /**
   * What follows of a change.
   *
   * <p>One that expects to replace an older version than the last change led to is refused. One
   * that expects a newer one is applied: the changes between have been compacted away. Over a
   * file's rule the first change is applied whatever it expects, since the topic wins.
   *
   * @param conditions tells whether the new rule can be judged
   */
  public RuleOutcome after(RuleChange change, Conditions conditions) {
    RuleEntry known = entries.get(change.ruleId());
    if (known != null && change.version() < known.version()) {
      return isRepeated(change, known) ? repeated(known) : conflict(change, known);
    }
    int version = Math.max(version(change.ruleId()), change.version()) + 1;
    return switch (change.change()) {
      case PUT -> put(change, version, conditions);
      case PAUSE -> pause(change, version, conditions);
      case REMOVE -> applied(change, version, null, "removed");
    };
  }

  /** The book without what changes have said of this id: a file's rule is in force again. */
  public RuleBook forgetting(String ruleId) {
    Map<String, RuleEntry> left = new LinkedHashMap<>(entries);
    left.remove(ruleId);
    return new RuleBook(seeds, left);
  }

  private RuleOutcome put(RuleChange change, int version, Conditions conditions) {
    Rule rule = change.rule();
    if (rule == null) {
      return refused("a PUT without a rule");
    }
    Rule written = rule.changed(version, rule.state(), change.by(), change.at());
    return accepted(change, written, conditions, "put as " + written.state());
  }

  private RuleOutcome pause(RuleChange change, int version, Conditions conditions) {
    Rule inForce = rule(change.ruleId());
    Rule rule = inForce == null ? change.rule() : inForce;
    if (rule == null) {
      return refused("there is no rule " + change.ruleId() + " to pause");
    }
    Rule paused = rule.changed(version, RuleState.DRAFT, change.by(), change.at());
    return accepted(change, paused, conditions, "paused");
  }

  private RuleOutcome accepted(RuleChange change, Rule rule, Conditions conditions, String detail) {
    if (!rule.ruleId().equals(change.ruleId())) {
      return refused("the rule's id is " + rule.ruleId());
    }
    if (rule(rule.ruleId()) == null && rules().size() >= RuleForm.MAX_RULES) {
      return refused("there are " + RuleForm.MAX_RULES + " rules already");
    }
    List<RuleProblem> problems = problems(rule, conditions);
    if (!problems.isEmpty()) {
      return refused(problems.get(0).inWords());
    }
    return applied(change, rule.version(), rule, detail);
  }

  /** All that is wrong with a rule; empty if it can be judged. */
  public static List<RuleProblem> problems(Rule rule, Conditions conditions) {
    List<RuleProblem> problems = new ArrayList<>(RuleForm.problems(rule));
    try {
      conditions.of(rule);
    } catch (BadRuleException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  private RuleOutcome applied(RuleChange change, int version, @Nullable Rule rule, String detail) {
    RuleEntry entry = new RuleEntry(change.ruleId(), version, rule, change.by(), change.at());
    Map<String, RuleEntry> after = new LinkedHashMap<>(entries);
    after.put(entry.ruleId(), entry);
    return new RuleOutcome(
        RuleOutcome.Kind.APPLIED,
        new RuleBook(seeds, after),
        entry,
        "version %d %s".formatted(version, detail));
  }

  private RuleOutcome conflict(RuleChange change, RuleEntry known) {
    return new RuleOutcome(
        RuleOutcome.Kind.VERSION_CONFLICT,
        this,
        null,
        "expects to replace version %d, but version %d is in force, by %s at %s"
            .formatted(change.version(), known.version(), known.by(), known.at()));
  }

  private RuleOutcome refused(String why) {
    return new RuleOutcome(RuleOutcome.Kind.BAD_RULE, this, null, why);
  }

  private RuleOutcome repeated(RuleEntry known) {
    return new RuleOutcome(
        RuleOutcome.Kind.REPEATED, this, null, "version %d is in force".formatted(known.version()));
  }

  private static boolean isRepeated(RuleChange change, RuleEntry known) {
    return change.by().equals(known.by()) && change.at().equals(known.at());
  }
}

package io.earshot.domain.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: those of a file, and over them what has been changed since. A file's rule
 * holds only as long as no change has ever named its id.
 *
 * @param <R> the kind of rule
 */
public final class RuleBook<R extends BookRule<R>> {

  private final Map<String, R> seeds;
  private final Map<String, RuleEntry<R>> entries;

  private RuleBook(Map<String, R> seeds, Map<String, RuleEntry<R>> entries) {
    this.seeds = seeds;
    this.entries = entries;
  }

  /**
   * A book.
   *
   * @param seeds the rules of a file, each id once
   * @param entries what changes have led to, each id once
   */
  public static <R extends BookRule<R>> RuleBook<R> of(
      Collection<R> seeds, Collection<RuleEntry<R>> entries) {
    Map<String, R> byId = new LinkedHashMap<>();
    seeds.forEach(rule -> byId.put(rule.ruleId(), rule));
    Map<String, RuleEntry<R>> entriesById = new LinkedHashMap<>();
    entries.forEach(entry -> entriesById.put(entry.ruleId(), entry));
    return new RuleBook<>(byId, entriesById);
  }

  /** The rules, drafts included, by their ids. */
  public List<R> rules() {
    Map<String, R> rules = new TreeMap<>(seeds);
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
  public List<RuleEntry<R>> entries() {
    return List.copyOf(entries.values());
  }

  /** The rule of this id, or null if there is none. */
  public @Nullable R rule(String ruleId) {
    RuleEntry<R> entry = entries.get(ruleId);
    return entry == null ? seeds.get(ruleId) : entry.rule();
  }

  /** The version in force or removed under this id; 0 if the id was never used. */
  public int version(String ruleId) {
    RuleEntry<R> entry = entries.get(ruleId);
    if (entry != null) {
      return entry.version();
    }
    R seed = seeds.get(ruleId);
    return seed == null ? 0 : seed.version();
  }

  /**
   * What follows of a change.
   *
   * <p>One that expects to replace an older version than the last change led to is refused. One
   * that expects a newer one is applied: the changes between have been compacted away. Over a
   * file's rule the first change is applied whatever it expects, since the topic wins.
   *
   * @param check tells whether the new rule can be judged
   */
  public RuleOutcome<R> after(RuleChange<R> change, RuleCheck<R> check) {
    RuleEntry<R> known = entries.get(change.ruleId());
    if (known != null && change.version() < known.version()) {
      return isRepeated(change, known) ? repeated(known) : conflict(change, known);
    }
    int version = Math.max(version(change.ruleId()), change.version()) + 1;
    return switch (change.change()) {
      case PUT -> put(change, version, check);
      case PAUSE -> pause(change, version, check);
      case REMOVE -> applied(change, version, null, "removed");
    };
  }

  /** The book without what changes have said of this id: a file's rule is in force again. */
  public RuleBook<R> forgetting(String ruleId) {
    Map<String, RuleEntry<R>> left = new LinkedHashMap<>(entries);
    left.remove(ruleId);
    return new RuleBook<>(seeds, left);
  }

  private RuleOutcome<R> put(RuleChange<R> change, int version, RuleCheck<R> check) {
    R rule = change.rule();
    if (rule == null) {
      return refused("a PUT without a rule");
    }
    R written = rule.changed(version, rule.state(), change.by(), change.at());
    return accepted(change, written, check, "put as " + written.state());
  }

  private RuleOutcome<R> pause(RuleChange<R> change, int version, RuleCheck<R> check) {
    R inForce = rule(change.ruleId());
    R rule = inForce == null ? change.rule() : inForce;
    if (rule == null) {
      return refused("there is no rule " + change.ruleId() + " to pause");
    }
    R paused = rule.changed(version, RuleState.DRAFT, change.by(), change.at());
    return accepted(change, paused, check, "paused");
  }

  private RuleOutcome<R> accepted(RuleChange<R> change, R rule, RuleCheck<R> check, String detail) {
    if (!rule.ruleId().equals(change.ruleId())) {
      return refused("the rule's id is " + rule.ruleId());
    }
    if (rule(rule.ruleId()) == null && rules().size() >= RuleForm.MAX_RULES) {
      return refused("there are " + RuleForm.MAX_RULES + " rules already");
    }
    List<RuleProblem> problems = check.problems(rule);
    if (!problems.isEmpty()) {
      return refused(problems.get(0).inWords());
    }
    return applied(change, rule.version(), rule, detail);
  }

  private RuleOutcome<R> applied(
      RuleChange<R> change, int version, @Nullable R rule, String detail) {
    RuleEntry<R> entry = new RuleEntry<>(change.ruleId(), version, rule, change.by(), change.at());
    Map<String, RuleEntry<R>> after = new LinkedHashMap<>(entries);
    after.put(entry.ruleId(), entry);
    return new RuleOutcome<>(
        RuleOutcome.Kind.APPLIED,
        new RuleBook<>(seeds, after),
        entry,
        "version %d %s".formatted(version, detail));
  }

  private RuleOutcome<R> conflict(RuleChange<R> change, RuleEntry<R> known) {
    return new RuleOutcome<>(
        RuleOutcome.Kind.VERSION_CONFLICT,
        this,
        null,
        "expects to replace version %d, but version %d is in force, by %s at %s"
            .formatted(change.version(), known.version(), known.by(), known.at()));
  }

  private RuleOutcome<R> refused(String why) {
    return new RuleOutcome<>(RuleOutcome.Kind.BAD_RULE, this, null, why);
  }

  private RuleOutcome<R> repeated(RuleEntry<R> known) {
    return new RuleOutcome<>(
        RuleOutcome.Kind.REPEATED, this, null, "version %d is in force".formatted(known.version()));
  }

  private boolean isRepeated(RuleChange<R> change, RuleEntry<R> known) {
    return change.by().equals(known.by()) && change.at().equals(known.at());
  }
}

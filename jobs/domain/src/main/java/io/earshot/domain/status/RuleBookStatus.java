package io.earshot.domain.status;

import io.earshot.domain.event.Ids;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, in numbers.
 *
 * @param version derived from the ids, versions and states of the rules: equal books have equal
 *     versions, wherever they are held
 * @param active how many alert
 * @param shadow how many are judged and alert nobody
 * @param draft how many are not judged
 * @param changedAt when somebody last changed one that is still there; null if all are a file's
 */
public record RuleBookStatus(
    String version, int active, int shadow, int draft, @Nullable Instant changedAt) {

  private static final int VERSION_LENGTH = 8;

  /** This book in numbers. */
  public static RuleBookStatus of(RuleBook<?> book) {
    List<? extends BookRule<?>> rules = book.rules();
    Object[] parts =
        rules.stream()
            .map(rule -> rule.ruleId() + " " + rule.version() + " " + rule.state())
            .toArray();
    return new RuleBookStatus(
        Ids.derive(parts).substring(0, VERSION_LENGTH),
        count(rules, RuleState.ACTIVE),
        count(rules, RuleState.SHADOW),
        count(rules, RuleState.DRAFT),
        rules.stream()
            .map(BookRule::at)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static int count(List<? extends BookRule<?>> rules, RuleState state) {
    return (int) rules.stream().filter(rule -> rule.state() == state).count();
  }
}

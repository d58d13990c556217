package io.earshot.domain.status;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one task has to say of the time since its last note.
 *
 * @param task which one, among those that say the same kind of thing
 * @param feeds what it read in that time
 * @param lagMillis how old the oldest of what it read was; null if it read nothing
 * @param deadLetters what could not be used in that time
 * @param encoderLetIn whether the task lets the encoder read; null if it does not know
 * @param messages what was read in that time, by the reader
 * @param ruleBook the rules in force; null if they have not changed
 */
public record StatusNote(
    int task,
    List<FeedStatus> feeds,
    @Nullable Long lagMillis,
    Map<String, Long> deadLetters,
    @Nullable Boolean encoderLetIn,
    Map<String, Long> messages,
    @Nullable RuleBookStatus ruleBook) {

  /** Something was read. */
  public static StatusNote ofFeeds(int task, List<FeedStatus> feeds) {
    return new StatusNote(task, feeds, null, Map.of(), null, Map.of(), null);
  }

  /** Something could not be used. */
  public static StatusNote ofDeadLetters(int task, Map<String, Long> deadLetters) {
    return new StatusNote(task, List.of(), null, deadLetters, null, Map.of(), null);
  }

  /** Messages were read, or the encoder was let in or shut out. */
  public static StatusNote ofReading(
      int task, @Nullable Long lagMillis, boolean encoderLetIn, Map<String, Long> messages) {
    return new StatusNote(task, List.of(), lagMillis, Map.of(), encoderLetIn, messages, null);
  }

  /** These rules are in force. */
  public static StatusNote ofRules(int task, RuleBookStatus ruleBook) {
    return new StatusNote(task, List.of(), null, Map.of(), null, Map.of(), ruleBook);
  }
}

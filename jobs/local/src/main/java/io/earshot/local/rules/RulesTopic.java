package io.earshot.local.rules;

import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topics;
import java.util.List;

/** The rule book that a job would judge by: a file, and over it the topic of changes. */
public final class RulesTopic {

  private final String bootstrapServers;
  private final Conditions conditions;

  /** The topic on this Kafka. */
  public RulesTopic(String bootstrapServers, Conditions conditions) {
    this.bootstrapServers = bootstrapServers;
    this.conditions = conditions;
  }

  /**
   * The book as the topic has it now.
   *
   * @param seeds the rules of the file
   */
  public RuleBook read(List<Rule> seeds) {
    RuleBook[] book = {RuleBook.of(seeds, List.of())};
    try (TopicTail tail = TopicTail.fromBeginning(bootstrapServers, List.of(Topics.RULE_CHANGES))) {
      tail.readToEnd(received -> book[0] = after(book[0], received));
    }
    return book[0];
  }

  /**
   * Writes a change that the book admits.
   *
   * @return what it leads to; nothing was written unless it is applied
   */
  public RuleOutcome change(RuleBook book, RuleChange change) {
    RuleOutcome outcome = book.after(change, conditions);
    if (outcome.isApplied()) {
      try (TopicWriter writer = TopicWriter.open(bootstrapServers)) {
        writer.write(Topics.RULE_CHANGES, change);
        writer.flush();
      }
    }
    return outcome;
  }

  /** A change that a job refuses changes nothing here either. */
  private RuleBook after(RuleBook book, Received<?> received) {
    if (received.value() instanceof RuleChange change) {
      return book.after(change, conditions).book();
    }
    String key = received.raw().keyText();
    return received.problem() == null && key != null ? book.forgetting(key) : book;
  }
}

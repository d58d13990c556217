package io.earshot.local.rules;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule book that a job would judge by: a file, and over it the topic of changes.
 *
 * @param <R> the kind of rule
 */
public final class RulesTopic<R extends BookRule<R>> {

  private final String bootstrapServers;
  private final Topic<RuleChange<R>> topic;
  private final RuleCheck<R> check;

  /** The topic of changes on this Kafka. */
  public RulesTopic(String bootstrapServers, Topic<RuleChange<R>> topic, RuleCheck<R> check) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.check = check;
  }

  /**
   * The book as the topic has it now.
   *
   * @param seeds the rules of the file
   */
  public RuleBook<R> read(List<R> seeds) {
    List<Received<?>> news = new ArrayList<>();
    try (TopicTail tail = TopicTail.fromBeginning(bootstrapServers, List.of(topic))) {
      tail.readToEnd(news::add);
    }
    RuleBook<R> book = RuleBook.of(seeds, List.of());
    for (Received<?> received : news) {
      book = after(book, received);
    }
    return book;
  }

  /**
   * Writes a change that the book admits.
   *
   * @return what it leads to; nothing was written unless it is applied
   */
  public RuleOutcome<R> change(RuleBook<R> book, RuleChange<R> change) {
    RuleOutcome<R> outcome = book.after(change, check);
    if (outcome.isApplied()) {
      try (TopicWriter writer = TopicWriter.open(bootstrapServers)) {
        writer.write(topic, change);
        writer.flush();
      }
    }
    return outcome;
  }

  /** A change that a job refuses changes nothing here either. */
  private RuleBook<R> after(RuleBook<R> book, Received<?> received) {
    List<RuleBook<R>> changed = new ArrayList<>(1);
    received.ifOf(topic, change -> changed.add(book.after(change, check).book()));
    if (!changed.isEmpty()) {
      return changed.get(0);
    }
    String key = received.raw().keyText();
    return received.problem() == null && key != null ? book.forgetting(key) : book;
  }
}

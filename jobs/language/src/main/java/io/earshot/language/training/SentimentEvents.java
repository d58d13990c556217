package io.earshot.language.training;

import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.SentimentModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the sentiment model learns from. A message that was labelled for another purpose counts
 * little, and twice: with its own label, by which posts to nobody are learned as what they are; and
 * without their features, as what another reader makes of it, as if a company had been addressed.
 */
final class SentimentEvents {

  /** Hundredths. */
  private static final int WHOLE = 100;

  private static final int OF_OTHERS = 30;
  private static final int TAUGHT = 15;

  private final Examples examples;
  private final IndexedEvents.Collector events;
  private final int whole;

  private SentimentEvents(Examples examples, int[] kept, int whole) {
    this.examples = examples;
    this.events = new IndexedEvents.Collector(examples, kept, SentimentModel.LABELS);
    this.whole = whole;
  }

  /** How often each message of one's own is counted, so that those of others can count less. */
  static int whole(List<LabelledMessage> messages) {
    return messages.stream().anyMatch(message -> message.taught() != null) ? WHOLE : 1;
  }

  /** The weights for a manifest; none where every message is one's own. */
  static Map<String, String> parameters(List<LabelledMessage> messages) {
    Map<String, String> parameters = new TreeMap<>();
    if (whole(messages) > 1) {
      parameters.put("weight.ofOthers", Double.toString((double) OF_OTHERS / WHOLE));
      parameters.put("weight.taught", Double.toString((double) TAUGHT / WHOLE));
    }
    return parameters;
  }

  /** The events over some of the features. */
  static IndexedEvents of(Examples examples, int[] kept) {
    SentimentEvents all = new SentimentEvents(examples, kept, whole(examples.messages()));
    examples.all().forEach(all::add);
    return all.events.events();
  }

  private void add(Example example) {
    Sentiment.Probabilities taught = example.labelled().taught();
    int[] features = example.features();
    if (taught == null) {
      events.add(features, label(example), whole);
      return;
    }
    events.add(features, label(example), OF_OTHERS);
    int[] addressed = IntStream.of(features).filter(f -> !isToNobody(f)).toArray();
    add(addressed, SentimentLabel.NEGATIVE, taught.negative());
    add(addressed, SentimentLabel.NEUTRAL, taught.neutral());
    add(addressed, SentimentLabel.POSITIVE, taught.positive());
  }

  private void add(int[] features, SentimentLabel label, double probability) {
    int times = (int) Math.round(TAUGHT * probability);
    if (times > 0) {
      events.add(features, label.ordinal(), times);
    }
  }

  private boolean isToNobody(int feature) {
    return examples.name(feature).startsWith(MessageFeatures.TO_NOBODY);
  }

  /** The index of the label of an example. */
  static int label(Example example) {
    SentimentLabel label = example.labelled().sentiment();
    if (label == null) {
      throw new IllegalArgumentException(example.labelled().id() + " has no sentiment");
    }
    return label.ordinal();
  }
}

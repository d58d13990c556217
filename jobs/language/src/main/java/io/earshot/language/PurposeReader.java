package io.earshot.language;

import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.FeatureSink;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.LabelTable;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import io.earshot.language.text.Tokens;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a customer's message is about and what it asks for, from the features that sentiment
 * is read from. Says nothing unless it is sure enough. Not thread-safe: one instance per thread.
 */
public final class PurposeReader {

  private static final SubjectLabel[] SUBJECTS = SubjectLabel.values();

  private final LabelTable table;
  private final LabelModel subjects;
  private final LabelModel intents;
  private final @Nullable Intent[] asked;
  private final FeatureSink collect = this::collect;

  private final double[] leanings = new double[SUBJECTS.length];
  private long[] found = new long[1024];
  private int count;

  private PurposeReader(LabelModel subjects, LabelModel intents) {
    this.table = LabelTable.of(List.of(subjects, intents));
    this.subjects = subjects;
    this.intents = intents;
    this.asked = intents.labels().stream().map(Intent::of).toArray(Intent[]::new);
  }

  /**
   * Loads the models of the language with this ISO 639-1 code; reads nothing where there are none.
   *
   * @throws io.earshot.language.model.ModelException if one is damaged
   */
  public static PurposeReader load(ModelStore store, String language) {
    return of(
        LabelModel.of(store.find(ModelIds.subject(language)), LabelModel.SUBJECT),
        LabelModel.of(store.find(ModelIds.intent(language)), LabelModel.INTENT));
  }

  /**
   * A reader with models that are at hand; {@link LabelModel#NONE} for what is not to be read.
   *
   * @throws IllegalArgumentException if the model of subjects knows others than there are
   */
  public static PurposeReader of(LabelModel subjects, LabelModel intents) {
    List<String> known = Arrays.stream(SUBJECTS).map(SubjectLabel::label).toList();
    if (!subjects.labels().isEmpty() && !subjects.labels().equals(known)) {
      throw new IllegalArgumentException("A model of subjects must know these: " + known);
    }
    return new PurposeReader(subjects, intents);
  }

  /** Reads a message by itself. */
  public void read(MessageFeatures features, UnreadMessage message, Tokens tokens) {
    count = 0;
    features.of(message, tokens, collect);
    read(found, count);
  }

  private void collect(long feature, int token) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = feature;
  }

  /** Reads a message whose features are known. */
  void read(long[] features, int number) {
    table.add(features, number);
  }

  /** What the message read last is about; null if it does not tell. */
  public @Nullable SubjectReading subject() {
    if (subjects.labels().isEmpty() || table.known() == 0) {
      return null;
    }
    int best = best(0, subjects.labels().size());
    double confidence = confidence(best, 0, subjects);
    return confidence < subjects.sureFrom() ? null : new SubjectReading(SUBJECTS[best], confidence);
  }

  /** What it asks for; null if it does not tell. */
  public @Nullable IntentReading intent() {
    if (intents.labels().isEmpty() || table.known() == 0) {
      return null;
    }
    int first = subjects.labels().size();
    int best = best(first, first + intents.labels().size());
    Intent intent = asked[best - first];
    double confidence = confidence(best, first, intents);
    return intent == null || confidence < intents.sureFrom()
        ? null
        : new IntentReading(intent, confidence);
  }

  /** How much it speaks for each subject. */
  public long leanings() {
    if (subjects.labels().isEmpty()) {
      return Leanings.NONE;
    }
    for (int subject = 0; subject < leanings.length; subject++) {
      leanings[subject] = table.sum(subject) / subjects.temperature();
    }
    return Leanings.of(leanings);
  }

  /** The column with the highest sum. */
  private int best(int first, int behindLast) {
    int best = first;
    for (int column = first + 1; column < behindLast; column++) {
      best = table.sum(column) > table.sum(best) ? column : best;
    }
    return best;
  }

  private double confidence(int best, int first, LabelModel model) {
    double all = 0;
    for (int column = first; column < first + model.labels().size(); column++) {
      all += Math.exp((table.sum(column) - table.sum(best)) / model.temperature());
    }
    return 1 / all;
  }
}

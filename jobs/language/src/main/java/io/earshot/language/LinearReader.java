package io.earshot.language;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.FeatureHash;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SignalModel;
import io.earshot.language.model.StoredModel;
import io.earshot.language.model.WeightSum;
import io.earshot.language.phrase.Courtesy;
import io.earshot.language.text.Token;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads English with linear models over named features: sentiment, signals, closing courtesies, and
 * the words that moved the score. Abstains in other languages, and for bots and systems. Not
 * thread-safe: one instance per thread.
 */
public final class LinearReader implements MessageReader {

  /** The folders of the models it loads. */
  public static final String SENTIMENT = "sentiment-en";

  /** The signals beside it. */
  public static final String SIGNALS = "signals-en";

  private static final String LANGUAGE = "en";

  private final MessageFeatures features = new MessageFeatures();
  private final ModelRef ref;
  private final Weighing customer;
  private final Weighing house;
  private double[] moved = new double[64];

  private LinearReader(Side customer, Side house) {
    SentimentModel sentiment = customer.sentiment;
    this.customer = new Weighing(customer, features);
    this.house = new Weighing(house, features);
    this.ref = new ModelRef(sentiment.id(), sentiment.version(), ReaderKind.LINEAR);
  }

  /** The models for the words of one side of a conversation. */
  public record Side(SentimentModel sentiment, SignalModel signals) {

    private static Side of(StoredModel sentiment, StoredModel signals, ParticipantRole side) {
      return new Side(SentimentModel.of(sentiment, side), SignalModel.of(signals, side));
    }
  }

  /**
   * Loads the models in the folder {@code models/} of this home, or else those in the jar.
   *
   * @throws io.earshot.language.model.ModelException if they are missing or damaged
   */
  public static LinearReader load(Path home) {
    return load(ModelStore.at(home));
  }

  /** Loads the models of this store. */
  public static LinearReader load(ModelStore store) {
    StoredModel sentiment = store.open(SENTIMENT);
    StoredModel signals = store.open(SIGNALS);
    return of(
        Side.of(sentiment, signals, ParticipantRole.CUSTOMER),
        Side.of(sentiment, signals, ParticipantRole.AGENT));
  }

  /** A reader with models that are at hand. */
  public static LinearReader of(Side customer, Side house) {
    return new LinearReader(customer, house);
  }

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    if ((language != null && !LANGUAGE.equals(language)) || !Sides.isPerson(message.role())) {
      return abstain(known);
    }
    List<Token> tokens = features.tokens(message);
    Weighing side = message.role() == ParticipantRole.CUSTOMER ? customer : house;
    weigh(message, tokens, side);
    Sentiment felt = side.sentiment();
    List<DetectedSignal> detected = side.signals.detected(message, tokens);
    boolean courtesy = felt.label() != SentimentLabel.NEGATIVE && Courtesy.is(tokens);
    return new Reading(
        known, felt, null, detected, Because.of(message.text(), tokens, moved), courtesy, ref);
  }

  private Reading abstain(@Nullable LanguageReading language) {
    return new Reading(language, null, null, List.of(), List.<TokenWeight>of(), false, ref);
  }

  private void weigh(UnreadMessage message, List<Token> tokens, Weighing side) {
    if (moved.length < tokens.size()) {
      moved = new double[tokens.size()];
    }
    Arrays.fill(moved, 0, tokens.size(), 0);
    side.clear();
    features.of(
        message,
        tokens,
        (name, token) -> {
          double pull = side.add(FeatureHash.of(name));
          if (token >= 0) {
            moved[token] += pull;
          }
        });
  }

  /** What the features of one message add up to. */
  private static final class Weighing {

    private final SentimentModel model;
    private final WeightSum sums;
    private final SignalReader signals;

    Weighing(Side side, MessageFeatures features) {
      this.model = side.sentiment;
      this.sums = new WeightSum(side.sentiment.weights());
      this.signals = new SignalReader(side.signals, features);
    }

    void clear() {
      sums.clear();
      signals.clear();
    }

    /** Adds a feature; answers how far it pulls the score. */
    double add(long feature) {
      signals.add(feature);
      int row = sums.add(feature);
      return row < 0 ? 0 : model.pull(row);
    }

    Sentiment sentiment() {
      return model.calibration().sentiment(sums.of(0), sums.of(1), sums.of(2));
    }
  }
}

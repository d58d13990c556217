package io.earshot.language;

import io.earshot.domain.event.ParticipantRole;
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
import io.earshot.language.model.Calibration;
import io.earshot.language.model.FeatureHash;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SignalModel;
import io.earshot.language.model.StoredModel;
import io.earshot.language.model.WeightSum;
import io.earshot.language.model.WeightTable;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Token;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one language with linear models over named features: sentiment, signals, closing
 * courtesies, and the words that moved the score. Abstains in other languages, and for bots and
 * systems. Not thread-safe: one instance per thread.
 */
public final class LinearReader implements MessageReader {

  private final LanguagePack pack;
  private final MessageFeatures features;
  private final ModelRef ref;
  private final Side customer;
  private final Side house;
  private double[] moved = new double[64];

  private LinearReader(
      LanguagePack pack, SentimentModel sentiment, SignalModel ofCustomer, SignalModel ofHouse) {
    this.pack = pack;
    this.features = new MessageFeatures(pack);
    this.ref = new ModelRef(sentiment.id(), sentiment.version(), ReaderKind.LINEAR);
    this.customer = new Side(sentiment, sentiment.ofCustomer(), ofCustomer, features);
    this.house = new Side(sentiment, sentiment.ofHouse(), ofHouse, features);
  }

  /**
   * Loads the models of English in the folder {@code models/} of this home, or else those in the
   * jar.
   *
   * @throws io.earshot.language.model.ModelException if they are missing or damaged
   */
  public static LinearReader load(Path home) {
    return load(ModelStore.at(home), "en");
  }

  /**
   * Loads the models of the language with this ISO 639-1 code. Without a model of its signals it
   * detects none.
   *
   * @throws io.earshot.language.model.ModelException if the model of its sentiment is missing, or
   *     any is damaged
   */
  public static LinearReader load(ModelStore store, String language) {
    SentimentModel sentiment = SentimentModel.of(store.open(ModelIds.sentiment(language)));
    StoredModel signals = store.find(ModelIds.signals(language));
    return of(
        LanguagePack.of(language),
        sentiment,
        SignalModel.of(signals, ParticipantRole.CUSTOMER),
        SignalModel.of(signals, ParticipantRole.AGENT));
  }

  /** A reader with models that are at hand: of sentiment, and of the signals of either side. */
  public static LinearReader of(
      LanguagePack pack, SentimentModel sentiment, SignalModel ofCustomer, SignalModel ofHouse) {
    return new LinearReader(pack, sentiment, ofCustomer, ofHouse);
  }

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    if ((language != null && !pack.code().equals(language)) || !Sides.isPerson(message.role())) {
      return abstain(known);
    }
    List<Token> tokens = features.tokens(message);
    Side side = message.role() == ParticipantRole.CUSTOMER ? customer : house;
    weigh(message, tokens, side);
    Sentiment felt = side.sentiment();
    boolean courtesy = felt.label() != SentimentLabel.NEGATIVE && pack.courtesy().is(tokens);
    return new Reading(
        known,
        felt,
        null,
        side.signals.detected(message, tokens, side.sums),
        Because.of(message.text(), tokens, moved),
        courtesy,
        ref);
  }

  private Reading abstain(@Nullable LanguageReading language) {
    return new Reading(language, null, null, List.of(), List.<TokenWeight>of(), false, ref);
  }

  private void weigh(UnreadMessage message, List<Token> tokens, Side side) {
    if (moved.length < tokens.size()) {
      moved = new double[tokens.size()];
    }
    Arrays.fill(moved, 0, tokens.size(), 0);
    side.sums.clear();
    features.of(
        message,
        tokens,
        (name, token) -> {
          int place = side.sums.add(FeatureHash.of(name));
          if (place >= 0 && token >= 0) {
            moved[token] += side.pull(place);
          }
        });
  }

  /** The compiled models for what one side says. */
  private static final class Side {

    private final WeightTable weights;
    private final WeightSum sums;
    private final Calibration calibration;
    private final SignalReader signals;

    Side(
        SentimentModel sentiment,
        Calibration calibration,
        SignalModel signals,
        MessageFeatures features) {
      this.weights =
          WeightTable.of(sentiment.weights(), signals.weights(), signals.signals().size());
      this.sums = new WeightSum(weights);
      this.calibration = calibration;
      this.signals = new SignalReader(signals, weights, features);
    }

    /** How far the feature at a place pulls the log-odds of positive against negative. */
    double pull(int place) {
      float positive = weights.ofSentiment(place, SentimentLabel.POSITIVE.ordinal());
      float negative = weights.ofSentiment(place, SentimentLabel.NEGATIVE.ordinal());
      return (positive - negative) / calibration.temperature();
    }

    Sentiment sentiment() {
      return calibration.sentiment(
          sums.ofSentiment(SentimentLabel.NEGATIVE.ordinal()),
          sums.ofSentiment(SentimentLabel.NEUTRAL.ordinal()),
          sums.ofSentiment(SentimentLabel.POSITIVE.ordinal()));
    }
  }
}

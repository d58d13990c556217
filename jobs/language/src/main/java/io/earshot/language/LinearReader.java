package io.earshot.language;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SignalModel;
import io.earshot.language.model.StoredModel;
import io.earshot.language.model.WeightTable;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokens;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one language with linear models over named features: sentiment, emotion, signals, what a
 * customer's message is about and asks for, closing courtesies, and the words that moved the score.
 * Abstains in other languages, and for bots and systems. Not thread-safe: one instance per thread.
 */
public final class LinearReader implements MessageReader {

  private final LanguagePack pack;
  private final MessageFeatures features;
  private final ModelRef ref;
  private final Side customer;
  private final Side house;
  private final PurposeReader purpose;

  private LinearReader(
      LanguagePack pack,
      SentimentModel sentiment,
      SignalModel ofCustomer,
      SignalModel ofHouse,
      EmotionModel emotion,
      PurposeReader purpose) {
    this.pack = pack;
    this.purpose = purpose;
    this.features = new MessageFeatures(pack);
    this.ref = new ModelRef(sentiment.id(), sentiment.version(), ReaderKind.LINEAR);
    int ofHouseFrom = ofCustomer.signals().size() + emotion.columns();
    WeightTable weights = weights(sentiment, ofCustomer, emotion, ofHouse);
    this.customer = new Side(weights, 0, sentiment.ofCustomer(), ofCustomer, emotion, features);
    this.house =
        new Side(weights, ofHouseFrom, sentiment.ofHouse(), ofHouse, EmotionModel.NONE, features);
  }

  /** The weights of all models, in columns in this order. */
  private static WeightTable weights(
      SentimentModel sentiment, SignalModel ofCustomer, EmotionModel emotion, SignalModel ofHouse) {
    List<Map<String, float[]>> models =
        List.of(ofCustomer.weights(), emotion.weights(), ofHouse.weights());
    int[] columns = {ofCustomer.signals().size(), emotion.columns(), ofHouse.signals().size()};
    int all = Arrays.stream(columns).sum();
    Map<String, float[]> others = new HashMap<>();
    int first = 0;
    for (int model = 0; model < columns.length; model++) {
      int from = first;
      models
          .get(model)
          .forEach(
              (name, row) ->
                  System.arraycopy(
                      row,
                      0,
                      others.computeIfAbsent(name, key -> new float[all]),
                      from,
                      row.length));
      first += columns[model];
    }
    return WeightTable.of(sentiment.weights(), others, all);
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
    return new LinearReader(
        LanguagePack.of(language),
        sentiment,
        SignalModel.of(signals, ParticipantRole.CUSTOMER),
        SignalModel.of(signals, ParticipantRole.AGENT),
        EmotionModel.of(store.find(ModelIds.emotion(language))),
        PurposeReader.load(store, language));
  }

  /**
   * A reader with models that are at hand: of sentiment, of the signals of either side, and of
   * customers' emotion; what they want is not read.
   */
  public static LinearReader of(
      LanguagePack pack,
      SentimentModel sentiment,
      SignalModel ofCustomer,
      SignalModel ofHouse,
      EmotionModel emotion) {
    PurposeReader nothing = PurposeReader.of(LabelModel.NONE, LabelModel.NONE);
    return new LinearReader(pack, sentiment, ofCustomer, ofHouse, emotion, nothing);
  }

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    if ((language != null && !pack.code().equals(language)) || !Sides.isPerson(message.role())) {
      return abstain(known);
    }
    Tokens tokens = features.tokens(message);
    Side side = side(message);
    side.weigh(message, tokens);
    Sentiment felt = side.sentiment();
    boolean isCustomer = side == customer;
    if (isCustomer) {
      side.tell(purpose);
    }
    boolean courtesy = felt.label() != SentimentLabel.NEGATIVE && pack.courtesy().is(tokens);
    return new Reading(
        known,
        felt,
        side.emotion(felt.label()),
        isCustomer ? purpose.subject() : null,
        isCustomer ? purpose.intent() : null,
        side.signals().detected(side, tokens),
        side.signals().traces(side),
        isCustomer ? purpose.leanings() : Leanings.NONE,
        Because.of(message.text(), tokens, side.moved()),
        courtesy,
        ref);
  }

  /**
   * Reads the sentiment alone, whatever the message says of its language, without making an object.
   *
   * @param probabilities where those of negative, neutral and positive are put
   */
  public void sentiment(UnreadMessage message, double[] probabilities) {
    Side side = side(message);
    side.weighSentiment(message, features.tokens(message));
    side.sentiment(probabilities);
  }

  private Side side(UnreadMessage message) {
    return message.role() == ParticipantRole.CUSTOMER ? customer : house;
  }

  private Reading abstain(@Nullable LanguageReading language) {
    return Reading.abstaining(language, ref);
  }
}

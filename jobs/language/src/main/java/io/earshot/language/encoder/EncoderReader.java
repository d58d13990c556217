package io.earshot.language.encoder;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.PurposeReader;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.StoredModel;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads English with a small sentence encoder: sentiment, emotion of customers, signals, in the
 * light of the turns before. Abstains in other languages, and for bots and systems; where the
 * language is not known it reads. Reads every message by itself, so that a reading never depends on
 * what is read beside it. What a customer's message is about and asks for is read as the linear
 * reader reads it. Names no words: ask {@link #because(UnreadMessage)} for them. Not thread-safe;
 * holds memory outside of the heap until it is closed.
 */
public final class EncoderReader implements MessageReader {

  /** The folder of the model it loads. */
  public static final String MODEL = "encoder-en";

  /** What a manifest calls this kind of model. */
  public static final String KIND = "encoder";

  /** Version of the way in which messages are laid out in pieces. */
  public static final int LAYOUT = 1;

  private final LanguagePack pack = LanguagePack.english();
  private final MessageFeatures words = new MessageFeatures(pack);
  private final ModelRef ref;
  private final MessagePieces pieces;
  private final EncoderCalibration calibration;
  private final SignalSpans spans;
  private final EncoderSession session;
  private final PurposeReader purpose;

  private EncoderReader(StoredModel stored, PurposeReader purpose) {
    this.purpose = purpose;
    stored.require(KIND, LAYOUT);
    Manifest manifest = stored.manifest();
    this.ref = new ModelRef(manifest.id(), manifest.version(), ReaderKind.ENCODER);
    this.pieces =
        new MessagePieces(
            WordPieces.parse(text(stored, "vocabulary.txt")),
            SpokenText.parse(text(stored, "words.tsv")));
    this.calibration = new EncoderCalibration(stored);
    this.spans = new SignalSpans(pack, calibration);
    this.session = EncoderSession.open(stored.file("model.onnx"));
  }

  private static String text(StoredModel stored, String file) {
    return new String(stored.file(file), StandardCharsets.UTF_8);
  }

  /**
   * Loads the model in the folder {@code models/} of this home, or else that in the jar.
   *
   * @throws io.earshot.language.model.ModelException if it is missing or damaged, or ONNX Runtime
   *     does not run on this machine
   */
  public static EncoderReader load(Path home) {
    return load(ModelStore.at(home));
  }

  /** Loads the model of this store. */
  public static EncoderReader load(ModelStore store) {
    return new EncoderReader(store.open(MODEL), PurposeReader.load(store, "en"));
  }

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    if (!reads(message)) {
      return Reading.abstaining(known, ref);
    }
    EncoderOutput output = session.run(pieces.of(message));
    ParticipantRole side = Sides.of(message.role());
    Sentiment felt = calibration.sentiment(output, side, message.channel());
    Tokens tokens = words.tokens(message);
    boolean isCustomer = side == ParticipantRole.CUSTOMER;
    if (isCustomer) {
      purpose.read(words, message, tokens);
    }
    return new Reading(
        known,
        felt,
        isCustomer ? calibration.emotion(output) : null,
        isCustomer ? purpose.subject() : null,
        isCustomer ? purpose.intent() : null,
        spans.of(output, side, tokens),
        calibration.traces(output, side),
        isCustomer ? purpose.leanings() : Leanings.NONE,
        List.of(),
        felt.label() != SentimentLabel.NEGATIVE && pack.courtesy().is(tokens),
        ref);
  }

  private boolean reads(UnreadMessage message) {
    return (message.language() == null || pack.code().equals(message.language()))
        && Sides.isPerson(message.role());
  }

  /**
   * The words that move the score: for each word how far the score falls without it. Costs a
   * reading for each of at most {@value Occlusion#MOST_WORDS} words, so it is for a person who
   * asks, not for a stream.
   *
   * @return at most five, strongest first; empty where the reader abstains
   */
  public List<TokenWeight> because(UnreadMessage message) {
    if (!reads(message)) {
      return List.of();
    }
    return Occlusion.of(message, words.tokens(message), without -> score(without), score(message));
  }

  private double score(UnreadMessage message) {
    EncoderOutput output = session.run(pieces.of(message));
    return calibration.sentiment(output, Sides.of(message.role()), message.channel()).score();
  }

  @Override
  public void close() {
    session.close();
  }
}

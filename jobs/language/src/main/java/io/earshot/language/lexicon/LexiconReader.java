package io.earshot.language.lexicon;

import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.lexicon.Valences.Rated;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads English sentiment by rated words and rules alone, after VADER (Hutto and Gilbert 2014):
 * nothing is trained, nothing comes from the corpus. The score is VADER's compound score; from 0.05
 * on it is positive, from -0.05 on negative. The three probabilities are the shares of the text
 * that are negative, neutral and positive: they claim nothing. Thread-safe.
 */
public final class LexiconReader implements MessageReader {

  private static final ModelRef MODEL = new ModelRef("valence-en", "vader", ReaderKind.LINEAR);
  private static final double THRESHOLD = 0.05;

  private static final double EXCLAMATION = 0.292;
  private static final int MOST_EXCLAMATIONS = 4;
  private static final double QUESTION = 0.18;
  private static final double MANY_QUESTIONS = 0.96;
  private static final int MOST_BECAUSE = 5;

  private final Valences valences = new Valences(ValenceLexicon.english());

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    LanguageReading known = language == null ? null : new LanguageReading(language, 1);
    boolean reads =
        (language == null || language.equals("en"))
            && message.role() != ParticipantRole.BOT
            && message.role() != ParticipantRole.SYSTEM;
    if (!reads) {
      return reading(known, null, List.of());
    }
    String text = message.text();
    String kept = text.length() <= Message.MAX_TEXT ? text : text.substring(0, Message.MAX_TEXT);
    List<Rated> rated = valences.of(kept);
    return reading(known, sentiment(rated, emphasis(kept)), because(rated, kept));
  }

  private static Reading reading(
      @Nullable LanguageReading language,
      @Nullable Sentiment sentiment,
      List<TokenWeight> because) {
    return new Reading(
        language,
        sentiment,
        null,
        null,
        null,
        List.of(),
        Traces.NONE,
        Leanings.NONE,
        because,
        false,
        MODEL);
  }

  private static Sentiment sentiment(List<Rated> rated, double emphasis) {
    double sum = rated.stream().mapToDouble(Rated::valence).sum();
    double raised = sum + Math.signum(sum) * emphasis;
    double compound = Vader.compound(raised);
    double positive = 0;
    double negative = 0;
    int neutral = 0;
    for (Rated word : rated) {
      positive += word.valence() > 0 ? word.valence() + 1 : 0;
      negative += word.valence() < 0 ? 1 - word.valence() : 0;
      neutral += word.valence() == 0 ? 1 : 0;
    }
    positive += positive > negative ? emphasis : 0;
    negative += negative > positive ? emphasis : 0;
    double all = positive + negative + neutral;
    Sentiment.Probabilities shares =
        all == 0
            ? new Sentiment.Probabilities(0, 1, 0)
            : new Sentiment.Probabilities(negative / all, neutral / all, positive / all);
    return new Sentiment(label(compound), compound, shares);
  }

  private static SentimentLabel label(double compound) {
    if (compound >= THRESHOLD) {
      return SentimentLabel.POSITIVE;
    }
    return compound <= -THRESHOLD ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
  }

  private static double emphasis(String text) {
    long exclamations = text.chars().filter(c -> c == '!').count();
    long questions = text.chars().filter(c -> c == '?').count();
    double asked = 0;
    if (questions > 1) {
      asked = questions <= 3 ? questions * QUESTION : MANY_QUESTIONS;
    }
    return Math.min(MOST_EXCLAMATIONS, exclamations) * EXCLAMATION + asked;
  }

  private static List<TokenWeight> because(List<Rated> rated, String text) {
    return rated.stream()
        .filter(word -> word.valence() != 0 && text.contains(word.word()))
        .sorted(Comparator.comparingDouble(word -> -Math.abs(word.valence())))
        .limit(MOST_BECAUSE)
        .map(word -> new TokenWeight(word.word(), word.valence()))
        .toList();
  }
}

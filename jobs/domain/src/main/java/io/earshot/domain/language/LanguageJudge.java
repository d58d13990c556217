package io.earshot.domain.language;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges in which language a side of a conversation speaks: by what it has said, less by what the
 * other side has said, and by the tag that the source gave. Once certain it asks the guesser only
 * whether a message could be in that language, which costs next to nothing; a message that could
 * not is weighed again, and two of them, or one long one, change the judgement.
 */
public final class LanguageJudge {

  /** A side is certain from this probability on, if it has said enough itself. */
  static final double CERTAIN = 0.99;

  static final int ENOUGH_LETTERS = 20;

  /** A tag counts as much as a short sentence does. */
  private static final double TAG = 4;

  /** Both sides mostly speak one language, but a greeting of the house may be in its own. */
  private static final double ACROSS = 0.5;

  private final LanguageGuesser guesser;
  private final Map<String, Double> prior;

  /** A judge who asks this guesser. */
  public LanguageJudge(LanguageGuesser guesser) {
    this.guesser = guesser;
    this.prior = Map.copyOf(guesser.prior());
  }

  /**
   * Takes in a message that was not heard before.
   *
   * @param tag ISO 639-1 code that the source gave for the conversation, or null
   */
  public LanguagesHeard hear(
      LanguagesHeard heard, ParticipantRole role, String text, @Nullable String tag) {
    if (prior.isEmpty() || !isHeard(role)) {
      return heard;
    }
    boolean customer = role == ParticipantRole.CUSTOMER;
    LanguageEvidence own = heard.of(customer);
    String certain = own.certain();
    if (certain != null && prior.containsKey(certain) && guesser.couldBe(certain, text)) {
      return heard;
    }
    LanguageHint hint = guesser.weigh(text);
    if (hint.letters() == 0) {
      return heard;
    }
    LanguageEvidence more = own.and(hint, prior);
    Map<String, Double> likely = likely(heard.with(customer, more), customer, tag);
    String best = best(likely);
    boolean sure = likely.getOrDefault(best, 0.0) >= CERTAIN && more.letters() >= ENOUGH_LETTERS;
    return heard.with(customer, sure ? more.certainOf(best) : more);
  }

  /** The language in which this role speaks, or null if nothing speaks for any. */
  public @Nullable LanguageReading language(
      LanguagesHeard heard, ParticipantRole role, @Nullable String tag) {
    if (prior.isEmpty()) {
      return tag == null ? null : new LanguageReading(tag, 1);
    }
    boolean customer = role == ParticipantRole.CUSTOMER;
    LanguageEvidence own = heard.of(customer);
    LanguageEvidence across = heard.of(!customer);
    if (tag == null && own.letters() == 0 && across.letters() == 0) {
      return null;
    }
    Map<String, Double> likely = likely(heard, customer, tag);
    String best = best(likely);
    String code = best.equals(LanguageGuesser.OTHER) ? otherThan(own, across, tag) : best;
    return new LanguageReading(code, likely.getOrDefault(best, 0.0));
  }

  private static boolean isHeard(ParticipantRole role) {
    return role == ParticipantRole.CUSTOMER || role.answersCustomer();
  }

  private String otherThan(LanguageEvidence own, LanguageEvidence across, @Nullable String tag) {
    if (tag != null && !prior.containsKey(tag)) {
      return tag;
    }
    String other = own.other() == null ? across.other() : own.other();
    return other == null ? LanguageGuesser.OTHER : other;
  }

  /** The probability of each language, for one side. */
  private Map<String, Double> likely(LanguagesHeard heard, boolean customer, @Nullable String tag) {
    String tagged = tag == null || prior.containsKey(tag) ? tag : LanguageGuesser.OTHER;
    Map<String, Double> likely = new HashMap<>(prior);
    likely.replaceAll(
        (code, weight) ->
            weight
                + heard.of(customer).weight(code)
                + ACROSS * heard.of(!customer).weight(code)
                + (code.equals(tagged) ? TAG : 0));
    double most = Collections.max(likely.values());
    likely.replaceAll((code, weight) -> Math.exp(weight - most));
    double sum = likely.values().stream().mapToDouble(Double::doubleValue).sum();
    likely.replaceAll((code, weight) -> weight / sum);
    return likely;
  }

  /** The likeliest; among equals the first by code, so that the same words give the same answer. */
  private static String best(Map<String, Double> likely) {
    return likely.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Collections.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(LanguageGuesser.OTHER);
  }
}

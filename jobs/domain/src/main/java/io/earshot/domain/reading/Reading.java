package io.earshot.domain.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in one message. Absent means not read, never a default that looks like data.
 *
 * @param language null if not known
 * @param sentiment null where the reader abstains, for example in a language it has no model for
 * @param emotion null where not read
 * @param subject what a customer's message is about; null where it does not tell, or is not read
 * @param intent what a customer's message asks for; null likewise
 * @param signals in the order of their spans
 * @param leanings how much a customer's message speaks for each subject: see {@link Leanings}
 * @param because the words that moved the score most, strongest first
 * @param traces how strongly each signal shows, detected or not: see {@link Traces}
 * @param courtesy whether this is a closing courtesy ("thanks, bye"), which says little about mood
 */
public record Reading(
    @Nullable LanguageReading language,
    @Nullable Sentiment sentiment,
    @Nullable EmotionReading emotion,
    @Nullable SubjectReading subject,
    @Nullable IntentReading intent,
    List<DetectedSignal> signals,
    long traces,
    long leanings,
    List<TokenWeight> because,
    boolean courtesy,
    ModelRef model) {

  /** The reading of a reader that finds nothing in the message because it does not read it. */
  public static Reading abstaining(@Nullable LanguageReading language, ModelRef model) {
    return new Reading(
        language,
        null,
        null,
        null,
        null,
        List.of(),
        Traces.NONE,
        Leanings.NONE,
        List.of(),
        false,
        model);
  }
}

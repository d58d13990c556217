package io.earshot.domain.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in one message. Absent means not read, never a default that looks like data.
 *
 * @param language null if not known
 * @param sentiment null where the reader abstains, for example in a language it has no model for
 * @param emotion null where not read
 * @param signals in the order of their spans
 * @param because the words that moved the score most, strongest first
 * @param traces how strongly each signal shows, detected or not: see {@link Traces}
 * @param courtesy whether this is a closing courtesy ("thanks, bye"), which says little about mood
 */
public record Reading(
    @Nullable LanguageReading language,
    @Nullable Sentiment sentiment,
    @Nullable EmotionReading emotion,
    List<DetectedSignal> signals,
    long traces,
    List<TokenWeight> because,
    boolean courtesy,
    ModelRef model) {

  /** The reading of a reader that finds nothing in the message because it does not read it. */
  public static Reading abstaining(@Nullable LanguageReading language, ModelRef model) {
    return new Reading(language, null, null, List.of(), Traces.NONE, List.of(), false, model);
  }
}

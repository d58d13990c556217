package io.earshot.domain.intent;

import io.earshot.domain.reading.Intent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of its customers' intents.
 *
 * @param intents those it says something of
 * @param language ISO 639-1 code of the texts for a customer whose language is not known
 */
public record IntentBook(Map<Intent, IntentEntry> intents, String language) {

  /** Says nothing of any intent. */
  public static final IntentBook EMPTY = new IntentBook(Map.of(), "en");

  /** Whether a calm customer can see to it himself. */
  public boolean isSimple(Intent intent) {
    IntentEntry entry = intents.get(intent);
    return entry != null && entry.simple();
  }

  /**
   * What a customer is told who can see to it himself.
   *
   * @param code ISO 639-1 code of his language, or null if it is not known
   * @return null if it is not simple, or there is no text that he can read
   */
  public @Nullable String selfService(Intent intent, @Nullable String code) {
    IntentEntry entry = intents.get(intent);
    return entry == null || !entry.simple()
        ? null
        : entry.selfService().get(code == null ? language : code);
  }

  /** The intent in a few words, for a person who reads a reason. */
  public String inWords(Intent intent) {
    IntentEntry entry = intents.get(intent);
    return entry == null ? intent.label().replace('_', ' ') : entry.inWords();
  }
}

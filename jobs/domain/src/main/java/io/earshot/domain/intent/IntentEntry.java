package io.earshot.domain.intent;

import java.util.Map;

/**
 * What the house says of an intent.
 *
 * @param inWords for a person who reads a reason: a few words
 * @param simple whether a calm customer can see to it himself
 * @param selfService what he is told, by ISO 639-1 code of its language; may be empty
 */
public record IntentEntry(String inWords, boolean simple, Map<String, String> selfService) {

  /**
   * Without texts, customers are told nothing.
   *
   * @throws IllegalArgumentException if there is a text though it is not simple
   */
  public IntentEntry {
    selfService = selfService == null ? Map.of() : selfService;
    if (!simple && !selfService.isEmpty()) {
      throw new IllegalArgumentException("selfService needs simple: true");
    }
  }
}

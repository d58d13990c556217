package io.earshot.pipeline.settings;

import java.io.Serializable;
import java.util.List;

/**
 * What reads messages.
 *
 * @param kind which reader
 * @param home the folder in which models/ lies; empty for Earshot's own. Models that are not there
 *     come from the jar
 * @param languages ISO 639-1 codes of the languages that are read and told apart; what is in none
 *     of them is not read. A message whose language is open is read in the first
 * @param cascade of a cascade: what the encoder reads
 * @param batch of an encoder: how many messages it reads at once
 */
public record ReaderSettings(
    ReaderChoice kind,
    String home,
    List<String> languages,
    CascadeSettings cascade,
    BatchSettings batch)
    implements Serializable {

  public ReaderSettings {
    languages = List.copyOf(languages);
  }

  /** The same, but for who reads. */
  public ReaderSettings with(ReaderChoice other) {
    return new ReaderSettings(other, home, languages, cascade, batch);
  }
}

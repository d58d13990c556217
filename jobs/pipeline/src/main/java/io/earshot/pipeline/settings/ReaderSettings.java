package io.earshot.pipeline.settings;

import java.io.Serializable;

/**
 * What reads messages.
 *
 * @param kind which reader
 * @param home the folder in which models/ lies; empty for Earshot's own. Models that are not there
 *     come from the jar
 * @param cascade of a cascade: what the encoder reads
 * @param batch of an encoder: how many messages it reads at once
 */
public record ReaderSettings(
    ReaderChoice kind, String home, CascadeSettings cascade, BatchSettings batch)
    implements Serializable {

  /** The same, but for who reads. */
  public ReaderSettings with(ReaderChoice other) {
    return new ReaderSettings(other, home, cascade, batch);
  }
}

package io.earshot.pipeline.settings;

/** Who reads messages. */
public enum ReaderChoice {
  /** The linear reader. */
  LINEAR,
  /** The encoder, whatever it costs. */
  ENCODER,
  /** The linear reader, and the encoder what deserves it, as far as the load allows. */
  CASCADE
}

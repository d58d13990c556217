package io.earshot.pipeline.settings;

/** A settings file cannot be used; the message is one line that says what to mend. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a line for a person. */
  public SettingsException(String message) {
    super(message);
  }
}

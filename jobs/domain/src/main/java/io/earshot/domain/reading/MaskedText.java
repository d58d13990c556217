package io.earshot.domain.reading;

import java.util.List;

/**
 * A text with masks in place of what must not be shown.
 *
 * @param redactions the masks in it, in order; masks that the text had before are not among them
 */
public record MaskedText(String text, List<Redaction> redactions) {

  public MaskedText {
    redactions = List.copyOf(redactions);
  }
}

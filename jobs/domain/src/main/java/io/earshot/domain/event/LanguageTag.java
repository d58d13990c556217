package io.earshot.domain.event;

import java.util.Locale;

/** Language tags as sources give them, for example "en-US". */
public final class LanguageTag {

  private LanguageTag() {}

  /** The ISO 639-1 code at the beginning of a BCP 47 tag, in lower case. */
  public static String code(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}

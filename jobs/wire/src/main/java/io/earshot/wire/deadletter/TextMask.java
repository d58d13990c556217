package io.earshot.wire.deadletter;

/**
 * Masks what must not be shown in a text: card numbers, addresses and the like. It never throws; an
 * implementation that fails masks the whole text.
 */
@FunctionalInterface
public interface TextMask {

  /** Leaves every text as it is. */
  TextMask NONE = text -> text;

  /** The text with masks in place of what must not be shown. */
  String mask(String text);
}

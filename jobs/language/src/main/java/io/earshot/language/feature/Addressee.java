package io.earshot.language.feature;

import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.pack.WordClasses;
import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokens;

/** Whom a message speaks to. */
final class Addressee {

  private Addressee() {}

  /** Whether nothing shows whom a post speaks to: no conversation, handle, question, nor "you". */
  static boolean isNobody(UnreadMessage message, Tokens tokens, WordClasses classes) {
    if (message.channel() != Channel.SOCIAL
        || !message.before().isEmpty()
        || classes.address().isEmpty()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.HANDLE
          || tokens.startsWith(i, "?")
          || classes.address().has(tokens.hash(i))) {
        return false;
      }
    }
    return true;
  }
}

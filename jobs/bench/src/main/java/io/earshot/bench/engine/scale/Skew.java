package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.load.SkewedTalk;

/** What is out of proportion. */
public enum Skew {
  /** Nothing. */
  NONE("nothing") {
    @Override
    SkewedTalk talk(Scripts scripts, int open) {
      return SkewedTalk.none(scripts, open, EVERY);
    }
  },
  /** A conversation with very many messages. */
  LONG_CONVERSATION("one conversation of 10,000 messages") {
    @Override
    SkewedTalk talk(Scripts scripts, int open) {
      return SkewedTalk.oneLongConversation(scripts, open, EVERY, 10_000);
    }
  },
  /** A customer with very many conversations at once. */
  CUSTOMER("one customer with 1,000 conversations") {
    @Override
    SkewedTalk talk(Scripts scripts, int open) {
      return SkewedTalk.oneCustomer(scripts, open, EVERY, 1_000);
    }
  };

  /** One message in so many is what is out of proportion. */
  static final int EVERY = 4;

  private final String inWords;

  Skew(String inWords) {
    this.inWords = inWords;
  }

  /** For a table. */
  public String inWords() {
    return inWords;
  }

  abstract SkewedTalk talk(Scripts scripts, int open);
}

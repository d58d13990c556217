package io.earshot.language.redaction;

import java.util.Set;

/** Finds an address in the answer to who asked for one: a number and the words behind it. */
final class AddressAnswer {

  private static final int FIRST_TOKENS = 10;
  private static final int MOST_WORDS = 3;

  private static final Set<String> FLATS = Set.of("flat", "apartment", "apt", "unit", "number");

  private AddressAnswer() {}

  static void find(Passage passage) {
    for (Run run : passage.runs) {
      boolean here = run.first() < FIRST_TOKENS && run.shape() == Run.Shape.KEY && run.digits() > 0;
      if (!here) {
        continue;
      }
      boolean zip = run.digits() == 5 || (run.letters() > 0 && run.digits() + run.letters() >= 4);
      int last = run.last();
      int words = 0;
      while (words < MOST_WORDS && isName(passage, last + 1)) {
        last++;
        words++;
      }
      if (zip || (words > 0 && !passage.tokens.get(last).is("the"))) {
        passage.maskTokens(Kinds.ADDRESS, run.first(), behindFlat(passage, last));
      }
    }
  }

  /** "flat two" and "number seven" behind a street or postcode. */
  private static int behindFlat(Passage passage, int last) {
    boolean flat = passage.has(last + 2) && FLATS.contains(passage.tokens.get(last + 1).text());
    if (flat) {
      for (Run run : passage.runs) {
        if (run.first() == last + 2) {
          return run.last();
        }
      }
    }
    return last;
  }

  private static boolean isName(Passage passage, int at) {
    if (!passage.has(at) || !passage.tokens.get(at).isWord()) {
      return false;
    }
    Token token = passage.tokens.get(at);
    if (token.is("the") || Checks.isStreet(token.text())) {
      return true;
    }
    boolean common = Vocabulary.COMMON.contains(token.text()) && !token.capital();
    return !common
        && token.length() > 2
        && !Conversion.isMonth(token)
        && !Vocabulary.is(token, WordClass.FILLER);
  }
}

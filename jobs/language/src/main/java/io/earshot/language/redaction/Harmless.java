package io.earshot.language.redaction;

import java.util.regex.Pattern;

/**
 * Knows numbers and codes that nobody named and that look like keys, but stand for something else:
 * a part of a web address, a flight, a measure, a number beside an abbreviation.
 */
final class Harmless {

  /** An airline and up to four digits. */
  private static final Pattern FLIGHT = Pattern.compile("[A-Z]{2}\\d{1,4}");

  /** "513mph", "1080p"; digits alone before letters that are no capitals. */
  private static final Pattern MEASURE = Pattern.compile("\\d{1,4}[A-Z]{1,4}");

  /** British number plates, which are written apart. */
  private static final Pattern PLATE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z]{3}");

  private static final int FEW_DIGITS = 6;

  private final Passage passage;

  Harmless(Passage passage) {
    this.passage = passage;
  }

  boolean is(Run run) {
    if (run.isSpoken()) {
      return false;
    }
    if (isInAddress(run)) {
      return true;
    }
    if (run.letters() == 0 || run.digits() > FEW_DIGITS) {
      return false;
    }
    return isApart(run) ? !PLATE.matcher(run.chars()).matches() : isFlight(run) || isMeasure(run);
  }

  private boolean isInAddress(Run run) {
    int to = passage.tokens.get(run.last()).to();
    int from = passage.folded.lastIndexOf(' ', passage.tokens.get(run.first()).from()) + 1;
    String word = passage.folded.substring(from, to);
    return word.contains("://") || word.startsWith("www.");
  }

  /** Letters and digits with a space between them: "ORD 6533". */
  private boolean isApart(Run run) {
    for (int i = 1; i < run.atoms().size(); i++) {
      Atom atom = run.atoms().get(i);
      boolean changes = atom.isDigits() != run.atoms().get(i - 1).isDigits();
      if (changes && !passage.tokens.get(atom.first()).glued()) {
        return true;
      }
    }
    return false;
  }

  private boolean isFlight(Run run) {
    return isWhole(run) && FLIGHT.matcher(run.chars()).matches();
  }

  private boolean isMeasure(Run run) {
    return isWhole(run)
        && MEASURE.matcher(run.chars()).matches()
        && !passage.tokens.get(run.last()).shout();
  }

  /** Two pieces that touch, without a dash between them. */
  private static boolean isWhole(Run run) {
    return run.atoms().size() == 2 && run.last() == run.first() + 1;
  }
}

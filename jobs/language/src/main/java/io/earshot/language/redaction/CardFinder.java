package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds payment card numbers: 12 to 19 digits that pass the check of Luhn, however they are grouped
 * or dictated, also in pieces with other words between them.
 */
final class CardFinder {

  /** Likelier lengths first. */
  private static final int[] LENGTHS = {16, 15, 14, 19, 13, 18, 17, 12};

  private static final int FAR_APART = 8;
  private static final int MOST_PIECES = 6;

  private final Passage passage;

  private CardFinder(Passage passage) {
    this.passage = passage;
  }

  /** Masks the cards, and gives back what is left of the runs. */
  static List<Run> find(Passage passage, List<Run> runs) {
    return new CardFinder(passage).find(runs);
  }

  private List<Run> find(List<Run> runs) {
    List<Run> rest = new ArrayList<>();
    for (Run run : runs) {
      if (run.shape() != Run.Shape.KEY || run.digits() < 12 || !findIn(run, rest)) {
        rest.add(run);
      }
    }
    findInPieces(rest);
    rest.removeIf(passage::isMasked);
    return rest;
  }

  private boolean findIn(Run run, List<Run> rest) {
    for (int from = 0; from < run.atoms().size(); from++) {
      for (int length : LENGTHS) {
        int to = window(run.atoms(), from, length);
        if (to > from) {
          passage.mask(Kinds.CARD, run.part(from, to));
          around(run, from, to, rest);
          return true;
        }
      }
    }
    return false;
  }

  /** What is dictated in one breath with a card number belongs to it: its date, its code. */
  private void around(Run run, int from, int to, List<Run> rest) {
    if (from > 0) {
      Run before = run.part(0, from);
      if (before.last() + 1 == run.atoms().get(from).first() && before.letters() == 0) {
        passage.mask(Kinds.CARD, before);
      } else {
        rest.add(before);
      }
    }
    if (to == run.atoms().size()) {
      return;
    }
    Run behind = run.part(to, run.atoms().size());
    if (behind.digits() >= 12 && findIn(behind, rest)) {
      return;
    }
    boolean follows = behind.first() == run.atoms().get(to - 1).last() + 1;
    if (follows || !behind.atoms().get(0).hardGap()) {
      passage.mask(Kinds.CARD, behind);
    } else {
      rest.add(behind);
    }
  }

  /** The end of a window of so many digits that may be a card, or {@code from} if there is none. */
  private static int window(List<Atom> atoms, int from, int length) {
    StringBuilder digits = new StringBuilder(length);
    int at = from;
    while (at < atoms.size() && digits.length() < length) {
      if (!atoms.get(at).isDigits()) {
        return from;
      }
      digits.append(atoms.get(at++).chars());
    }
    return digits.length() == length && isCard(digits) ? at : from;
  }

  static boolean isCard(CharSequence digits) {
    char first = digits.charAt(0);
    boolean issuer = (first >= '2' && first <= '6') || (first == '1' && digits.length() == 15);
    return issuer && digits.length() >= 12 && digits.length() <= 19 && Checks.luhn(digits);
  }

  private void findInPieces(List<Run> runs) {
    for (int from = 0; from < runs.size(); from++) {
      StringBuilder digits = new StringBuilder();
      for (int to = from; to < Math.min(runs.size(), from + MOST_PIECES); to++) {
        Run piece = runs.get(to);
        if (!fits(piece) || (to > from && !isNear(runs.get(to - 1), piece))) {
          break;
        }
        digits.append(piece.chars());
        boolean usual = digits.length() == 16 || digits.length() == 15;
        if (to > from && usual && isCard(digits)) {
          runs.subList(from, to + 1).forEach(part -> passage.mask(Kinds.CARD, part));
        }
      }
    }
  }

  private static boolean fits(Run run) {
    return run.shape() == Run.Shape.KEY
        && run.letters() == 0
        && run.digits() >= 2
        && run.digits() < 15;
  }

  private static boolean isNear(Run before, Run after) {
    return after.first() - before.last() <= FAR_APART;
  }
}

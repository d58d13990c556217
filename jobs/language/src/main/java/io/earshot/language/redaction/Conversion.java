package io.earshot.language.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A folded text with its dictated numbers as digits and its spelled codes as words, and the way
 * back to where each character came from.
 */
final class Conversion {

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final StringBuilder text;
  private int[] from;
  private int[] to;

  private Conversion(int length) {
    text = new StringBuilder(length);
    from = new int[length + 16];
    to = new int[length + 16];
  }

  static Conversion of(String folded, List<Token> tokens, List<Run> runs, NumberReader numbers) {
    Conversion result = new Conversion(folded.length());
    int run = 0;
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (run < runs.size() && runs.get(run).first() < i) {
        run++;
      }
      if (run < runs.size() && runs.get(run).first() == i && isSaid(runs.get(run))) {
        result.copy(folded, copied, tokens.get(i).from());
        result.add(folded, tokens, runs.get(run));
        i = runs.get(run).last();
        copied = tokens.get(i).to();
      } else if (isDay(tokens, numbers, i)) {
        result.copy(folded, copied, tokens.get(i).from());
        result.put(String.valueOf(numbers.ordinal(i)), tokens.get(i).from(), tokens.get(i).to());
        copied = tokens.get(i).to();
      }
    }
    result.copy(folded, copied, folded.length());
    return result;
  }

  String text() {
    return text.toString();
  }

  /** Where in the original text the character at this place begins. */
  int from(int index) {
    return from[index];
  }

  /** Behind where in the original text the character at this place ends. */
  int to(int index) {
    return to[index];
  }

  /** The first place whose character does not come from before this one of the original. */
  int at(int original) {
    int found = Arrays.binarySearch(from, 0, text.length(), original);
    while (found > 0 && from[found - 1] == original) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  private static boolean isSaid(Run run) {
    return run.atoms().stream().anyMatch(Conversion::isSaid);
  }

  private static boolean isSaid(Atom atom) {
    return atom.spoken() || (!atom.isDigits() && atom.chars().length() == 1);
  }

  private static boolean isDay(List<Token> tokens, NumberReader numbers, int index) {
    if (numbers.ordinal(index) == 0) {
      return false;
    }
    boolean before = index > 0 && isDayContext(tokens.get(index - 1));
    return before || (index + 1 < tokens.size() && isDayContext(tokens.get(index + 1)));
  }

  private static boolean isDayContext(Token token) {
    return token.is("of") || token.is("the") || isMonth(token);
  }

  static boolean isMonth(Token token) {
    return MONTHS.contains(token.text());
  }

  private void add(String folded, List<Token> tokens, Run run) {
    List<Atom> atoms = run.atoms();
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      int start = tokens.get(atom.first()).from();
      if (i > 0) {
        join(folded, tokens.get(atoms.get(i - 1).last()).to(), start, atoms.get(i - 1), atom);
      }
      put(atom.chars(), start, tokens.get(atom.last()).to());
    }
  }

  private void join(String folded, int end, int start, Atom before, Atom atom) {
    if (!isSaid(before) && !isSaid(atom)) {
      copy(folded, end, start);
    } else if (atom.hardGap() || !(isSaid(before) && isSaid(atom))) {
      put(" ", end, start);
    }
  }

  private void copy(String folded, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = folded.charAt(i);
      if (c != Folding.NOTHING) {
        put(c, i, i + 1);
      }
    }
  }

  private void put(String chars, int start, int end) {
    for (int i = 0; i < chars.length(); i++) {
      put(chars.charAt(i), start, end);
    }
  }

  private void put(char c, int start, int end) {
    int at = text.length();
    if (at == from.length) {
      from = Arrays.copyOf(from, at * 2);
      to = Arrays.copyOf(to, at * 2);
    }
    from[at] = start;
    to[at] = end;
    text.append(c);
  }
}

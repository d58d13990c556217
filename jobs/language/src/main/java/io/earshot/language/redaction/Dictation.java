package io.earshot.language.redaction;

import io.earshot.language.redaction.Run.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers and codes of a text, written, dictated or both: "4111 1111", "four double one",
 * "k d one four b", with whatever people say between the digits.
 */
final class Dictation {

  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_AMOUNT = 6;
  private static final String BETWEEN = "-./_#()+,:'\n";
  private static final String ENDS_A_PART = ".,:\n";

  private final List<Token> tokens;
  private final NumberReader numbers;
  private final Spelling spelling;
  private final Shapes shapes;
  private final List<Run> runs = new ArrayList<>();
  private final List<Atom> open = new ArrayList<>();
  private int gap;
  private boolean hard;
  private boolean amount;

  private Dictation(List<Token> tokens, NumberReader numbers) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.spelling = new Spelling(tokens, numbers);
    this.shapes = new Shapes(tokens);
  }

  /** The numbers and codes, in order; none of them empty. */
  static List<Run> runs(List<Token> tokens, NumberReader numbers) {
    return new Dictation(tokens, numbers).read();
  }

  private List<Run> read() {
    int at = 0;
    while (at < tokens.size()) {
      at = step(at);
    }
    close(at);
    return runs;
  }

  private int step(int at) {
    if (tokens.get(at).isDigits()) {
      return written(at);
    }
    Atom atom = readable(at);
    if (atom != null && numbers.isRoundAmount(atom)) {
      dropAmount(at);
      return atom.last() + 1;
    }
    if (atom != null) {
      if (!amount || !atom.spoken()) {
        add(atom);
      }
      return atom.last() + 1;
    }
    if (numbers.isAmount(at)) {
      dropAmount(at);
      return at + 1;
    }
    amount = amount && numbers.isAnd(at);
    if (!open.isEmpty() && bridges(at)) {
      gap++;
      hard = hard || (tokens.get(at).isSignOf(ENDS_A_PART) && !isGluedNext(at));
    } else {
      close(at);
    }
    return at + 1;
  }

  private int written(int at) {
    amount = false;
    int end = shapes.end(at);
    Shape shape = shapes.shape(at, end);
    if (shape == Shape.KEY) {
      add(new Atom(tokens.get(at).text(), at, at, false, 0, false));
      return at + 1;
    }
    close(at);
    List<Atom> parts = new ArrayList<>();
    for (int i = at; i <= end; i += 2) {
      parts.add(new Atom(tokens.get(i).text(), i, i, false, 0, false));
    }
    runs.add(new Run(parts, shape));
    return end + 1;
  }

  private @Nullable Atom readable(int at) {
    Atom number = numbers.read(at);
    if (number != null) {
      return number;
    }
    if (isSoft(at)) {
      return numbers.soft(at);
    }
    return spelling.read(at, !open.isEmpty() && gap == 0);
  }

  /** "for" and "o" are digits between digits, "o" also before one. */
  private boolean isSoft(int at) {
    boolean before = !open.isEmpty() && gap == 0 && open.get(open.size() - 1).isDigits();
    boolean after = numbers.read(at + 1) != null || (tokens.get(at).is("o") && isDigits(at + 1));
    boolean zero = tokens.get(at).is("o") && (before || after);
    return numbers.soft(at) != null && (zero || (before && after));
  }

  private boolean isDigits(int at) {
    return at < tokens.size() && tokens.get(at).isDigits();
  }

  private void add(Atom atom) {
    open.add(atom.after(hard && !open.isEmpty()));
    gap = 0;
    hard = false;
  }

  private boolean bridges(int at) {
    Token token = tokens.get(at);
    if (gap >= LONGEST_GAP) {
      return false;
    }
    if (token.kind() == Token.Kind.SIGN) {
      return token.isSignOf(BETWEEN);
    }
    return token.isWord()
        && ((token.is("a") && isArticle(at))
            || Vocabulary.is(token, WordClass.FILLER)
            || Vocabulary.is(token, WordClass.SIGN)
            || numbers.isAnd(at)
            || numbers.isAlike(at));
  }

  /** "a four", "a ver". */
  private boolean isArticle(int at) {
    boolean filler = at + 1 < tokens.size() && tokens.get(at + 1).is("ver");
    return filler || numbers.read(at + 1) != null;
  }

  private boolean isGluedNext(int at) {
    return at + 1 < tokens.size() && tokens.get(at + 1).glued();
  }

  /** What was read so far belongs to an amount; so do the numbers behind it. */
  private void dropAmount(int at) {
    amount = true;
    int digits = open.stream().mapToInt(atom -> atom.chars().length()).sum();
    if (digits <= LONGEST_AMOUNT) {
      reset();
    } else {
      close(at);
    }
  }

  private void close(int at) {
    trim(at);
    if (!open.isEmpty()) {
      runs.add(new Run(List.copyOf(open), isCounted() ? Shape.QUANTITY : Shape.KEY));
    }
    reset();
  }

  /** A unit behind it says that it counts something. */
  private boolean isCounted() {
    int digits = open.stream().mapToInt(atom -> atom.chars().length()).sum();
    int next = open.get(open.size() - 1).last() + 1;
    return digits <= LONGEST_AMOUNT
        && next < tokens.size()
        && tokens.get(next).isWord()
        && Vocabulary.is(tokens.get(next), WordClass.UNIT_OF_AMOUNT);
  }

  /** "i" and "a" behind digits begin the next words more often than they end a code. */
  private void trim(int at) {
    while (!open.isEmpty()) {
      Atom last = open.get(open.size() - 1);
      boolean alone = !last.isDigits() && last.chars().length() == 1;
      boolean afterDigits = open.size() > 1 && open.get(open.size() - 2).isDigits();
      boolean word =
          alone && afterDigits && "AIEOYU".contains(last.chars()) && last.first() == last.last();
      boolean goesOn = at < tokens.size() && tokens.get(last.last()).length() == 1;
      boolean only = open.size() == 1 && alone;
      if (!only && !(word && goesOn && !tokens.get(last.first()).glued())) {
        return;
      }
      open.remove(open.size() - 1);
    }
  }

  private void reset() {
    open.clear();
    gap = 0;
    hard = false;
  }
}

package io.earshot.language.redaction;

import io.earshot.language.redaction.NumberWord.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads number words of the one language in which a text dictates numbers, if it does. */
final class NumberReader {

  /** Words of several languages, or of daily use: they do not tell the language. */
  private static final List<String> VAGUE =
      List.of("um", "uma", "un", "une", "ein", "eine", "once", "elf", "meia", "double", "sept");

  private final List<Token> tokens;
  private final Map<String, NumberWord> words;

  NumberReader(List<Token> tokens) {
    this.tokens = tokens;
    this.words = likeliest(tokens);
  }

  static boolean isVague(String word) {
    return VAGUE.contains(word);
  }

  private static Map<String, NumberWord> likeliest(List<Token> tokens) {
    Map<String, NumberWord> best = Map.of();
    int most = -1;
    for (Map<String, NumberWord> language : Vocabulary.NUMBERS.values()) {
      int count = 0;
      for (Token token : tokens) {
        NumberWord word = token.isWord() ? language.get(token.text()) : null;
        if (word != null && (word.countsAsNumber() || word.is(Kind.HUNDREDS))) {
          count += VAGUE.contains(token.text()) ? 1 : 4;
        } else if (word != null && word.is(Kind.AND)) {
          count++;
        }
      }
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }

  @Nullable NumberWord at(int index) {
    if (index < 0 || index >= tokens.size() || !tokens.get(index).isWord()) {
      return null;
    }
    return words.get(tokens.get(index).text());
  }

  private boolean is(int index, Kind kind) {
    NumberWord word = at(index);
    return word != null && word.is(kind);
  }

  /** The digits that are said from here on as one number, or null if none is. */
  @Nullable Atom read(int index) {
    NumberWord word = at(index);
    if (word == null) {
      return null;
    }
    return switch (word.kind()) {
      case UNIT -> unit(index, word.value());
      case TEEN -> number(word.value(), index, index);
      case TENS -> tens(index, word.value(), 0);
      case HUNDREDS -> hundreds(index, word.value());
      case REPEAT -> repeated(index, word.value());
      default -> null;
    };
  }

  private Atom unit(int index, int value) {
    if (is(index + 1, Kind.HUNDRED)) {
      return number(value * 100, index, index + 1);
    }
    NumberWord second = at(index + 1);
    boolean eighty =
        value == 4 && second != null && tokens.get(index + 1).text().startsWith("vingt");
    if (eighty) {
      return tens(index + 1, 80, 1);
    }
    NumberWord tens = at(index + 2);
    if (tens != null && tens.is(Kind.TENS) && tokens.get(index + 1).is("und")) {
      return number(tens.value() + value, index, index + 2);
    }
    return new Atom(String.valueOf(value), index, index, true, 1, false);
  }

  /** Tens, and the unit or, in French, the teen behind them. */
  private Atom tens(int index, int value, int before) {
    int next = index + 1;
    if (is(next, Kind.AND) && (is(next + 1, Kind.UNIT) || is(next + 1, Kind.TEEN))) {
      next++;
    } else if (isHyphen(next)) {
      next++;
    }
    NumberWord behind = at(next);
    boolean teens = value == 60 || value == 80;
    boolean joins =
        behind != null
            && ((behind.is(Kind.UNIT) && behind.value() > 0)
                || (teens && before + value != 60 && behind.is(Kind.TEEN) && behind.value() < 20)
                || (value == 60 && behind.is(Kind.TEEN) && isFrench()));
    if (!joins || behind == null) {
      return number(value, index - before, index);
    }
    int last = next;
    int sum = value + behind.value();
    boolean dix = teens && behind.value() == 10 && isFrench();
    int tail = isHyphen(next + 1) ? next + 2 : next + 1;
    NumberWord unit = at(tail);
    if (dix && unit != null && unit.is(Kind.UNIT) && unit.value() >= 7) {
      sum += unit.value();
      last = tail;
    }
    return number(sum, index - before, last);
  }

  private boolean isFrench() {
    return words.containsKey("soixante");
  }

  private boolean isHyphen(int index) {
    return index + 1 < tokens.size()
        && tokens.get(index).isSign('-')
        && tokens.get(index).glued()
        && tokens.get(index + 1).glued();
  }

  private Atom hundreds(int index, int value) {
    int next = is(index + 1, Kind.AND) ? index + 2 : index + 1;
    Atom rest =
        is(next, Kind.TENS) || is(next, Kind.TEEN) || is(next, Kind.UNIT) ? read(next) : null;
    if (rest == null || rest.chars().length() > 2 || value % 100 != 0) {
      return number(value, index, index);
    }
    return number(value + Integer.parseInt(rest.chars()), index, rest.last());
  }

  private @Nullable Atom repeated(int index, int times) {
    int next = index + 1;
    while (next < tokens.size() && next < index + 3 && isBeforeDigit(next)) {
      next++;
    }
    if (next >= tokens.size()) {
      return null;
    }
    NumberWord digit = at(next);
    Token token = tokens.get(next);
    boolean isZero = token.is("o");
    if (isZero || (digit != null && digit.is(Kind.UNIT))) {
      int value = digit == null || isZero ? 0 : digit.value();
      return new Atom(String.valueOf(value).repeat(times), index, next, true, times, false);
    }
    if (token.isWord() && token.length() == 1) {
      return new Atom(
          token.text().toUpperCase(java.util.Locale.ROOT).repeat(times),
          index,
          next,
          true,
          0,
          false);
    }
    return token.isDigits() && token.length() == 1
        ? new Atom(token.text().repeat(times), index, next, true, times, false)
        : null;
  }

  /** What may stand between "double" and its digit. */
  private boolean isBeforeDigit(int index) {
    return tokens.get(index).is("die") || isHyphen(index);
  }

  private static Atom number(int value, int first, int last) {
    return new Atom(String.valueOf(value), first, last, true, 0, false);
  }

  /** Whether it is a digit among digits though it is another word elsewhere. */
  @Nullable Atom soft(int index) {
    NumberWord word = at(index);
    return word != null && word.is(Kind.SOFT)
        ? new Atom(String.valueOf(word.value()), index, index, true, 1, false)
        : null;
  }

  boolean isAmount(int index) {
    return is(index, Kind.AMOUNT) || (is(index, Kind.HUNDRED) && !is(index - 1, Kind.UNIT));
  }

  /** "four hundred and": what follows belongs to one amount with it. */
  boolean isRoundAmount(Atom atom) {
    return is(atom.last(), Kind.HUNDRED)
        && tokens.size() > atom.last() + 1
        && tokens.get(atom.last() + 1).is("and");
  }

  boolean isAlike(int index) {
    return is(index, Kind.ALIKE);
  }

  boolean isAnd(int index) {
    return is(index, Kind.AND);
  }

  int ordinal(int index) {
    NumberWord word = at(index);
    return word != null && word.is(Kind.ORDINAL) ? word.value() : 0;
  }
}

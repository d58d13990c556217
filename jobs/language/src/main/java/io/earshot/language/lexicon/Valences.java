package io.earshot.language.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rating of each word where it stands: after the words before it have strengthened, weakened or
 * negated it. Constants and rules are those of VADER (Hutto and Gilbert 2014).
 */
final class Valences {

  private static final double NEVER_SO = 1.25;

  private static final Set<String> STRENGTHEN =
      words(
          "absolutely amazingly awfully completely considerably decidedly deeply enormously entirely"
              + " especially exceptionally extremely fabulously flipping fricking frigging fucking"
              + " fully greatly hella highly hugely incredibly intensely majorly more most"
              + " particularly purely quite really remarkably so substantially thoroughly totally"
              + " tremendously uber unbelievably unusually utterly very");

  private static final Set<String> WEAKEN =
      words(
          "almost barely hardly kinda kindof kind-of less little marginally occasionally partly"
              + " scarcely slightly somewhat sorta sortof sort-of");

  private static final Set<String> NEGATE =
      words(
          "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt"
              + " mustnt neednt neither never none nope nor not nothing nowhere oughtnt shant"
              + " shouldnt wasnt werent without wont wouldnt rarely seldom despite");

  private static final Map<String, Double> SAYINGS =
      Map.of(
          "the shit", 3.0,
          "the bomb", 3.0,
          "bad ass", 1.5,
          "bus stop", 0.0,
          "yeah right", -2.0,
          "kiss of death", -1.5,
          "to die for", 3.0,
          "broken heart", -2.9);

  private final ValenceLexicon lexicon;

  Valences(ValenceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A word as written, and its rating where it stands; 0 if it has none. */
  record Rated(String word, double valence) {}

  List<Rated> of(String text) {
    List<String> words = words(text, lexicon);
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    long shouted = words.stream().filter(Valences::isShouted).count();
    boolean shouting = shouted > 0 && shouted < words.size();
    int but = lower.indexOf("but");
    List<Rated> rated = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      double valence = valence(words, lower, i, shouting);
      if (but >= 0 && i != but) {
        valence *= i < but ? Vader.BEFORE_BUT : Vader.AFTER_BUT;
      }
      rated.add(new Rated(words.get(i), valence));
    }
    return rated;
  }

  private double valence(List<String> words, List<String> lower, int i, boolean shouting) {
    Double rating = lexicon.rating(lower.get(i));
    boolean modifies = STRENGTHEN.contains(lower.get(i)) || WEAKEN.contains(lower.get(i));
    if (rating == null || modifies || isNegatingNo(lower, i)) {
      return 0;
    }
    double valence = rating;
    if (shouting && isShouted(words.get(i))) {
      valence += Math.signum(valence) * Vader.CAPITALS;
    }
    for (int back = 1; back <= Vader.reach() && back <= i; back++) {
      String before = lower.get(i - back);
      if (!lexicon.holds(before)) {
        valence += push(words.get(i - back), before, valence, shouting) * Vader.fade(back);
        valence = negated(valence, lower, i, back);
      } else if (before.equals("no") && back < Vader.reach()) {
        valence = rating * Vader.NEGATION;
      }
    }
    return saying(valence, lower, i);
  }

  /** "No" before a rated word negates it and is not rated itself. */
  private boolean isNegatingNo(List<String> lower, int i) {
    return lower.get(i).equals("no") && i + 1 < lower.size() && lexicon.holds(lower.get(i + 1));
  }

  private static double push(String word, String lower, double valence, boolean shouting) {
    boolean strengthens = STRENGTHEN.contains(lower);
    if (!strengthens && !WEAKEN.contains(lower)) {
      return 0;
    }
    double push = strengthens == valence > 0 ? Vader.BOOST : -Vader.BOOST;
    return shouting && isShouted(word) ? push + Math.signum(valence) * Vader.CAPITALS : push;
  }

  private static double negated(double valence, List<String> lower, int i, int back) {
    String before = lower.get(i - back);
    boolean isLeast = back == 1 && before.equals("least") && !isAtLeast(lower, i);
    if (before.equals("never") && back > 1) {
      String next = lower.get(i - back + 1);
      return valence * (next.equals("so") || next.equals("this") ? NEVER_SO : Vader.NEGATION);
    }
    return isLeast || NEGATE.contains(before.replace("'", "")) || before.contains("n't")
        ? valence * Vader.NEGATION
        : valence;
  }

  private static boolean isAtLeast(List<String> lower, int i) {
    return i > 1 && (lower.get(i - 2).equals("at") || lower.get(i - 2).equals("very"));
  }

  /** A saying that ends or begins with this word has a rating of its own. */
  private static double saying(double valence, List<String> lower, int i) {
    for (int from = Math.max(0, i - 2); from <= i; from++) {
      for (int to = i + 1; to <= Math.min(lower.size(), from + 3); to++) {
        Double rating = SAYINGS.get(String.join(" ", lower.subList(from, to)));
        if (rating != null) {
          return rating;
        }
      }
    }
    return valence;
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** Words without signs around them; what is an emoticon stays whole; an emoji is its name. */
  private static List<String> words(String text, ValenceLexicon lexicon) {
    StringBuilder spelt = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.OTHER_SYMBOL && Character.getName(c) != null) {
                String name = Character.getName(c).toLowerCase(Locale.ROOT);
                spelt.append(' ').append(name).append(' ');
              } else {
                spelt.appendCodePoint(c);
              }
            });
    return Stream.of(spelt.toString().replace('\u2019', '\'').split("\\s+", 0))
        .filter(word -> !word.isEmpty())
        .map(word -> bare(word, lexicon))
        .toList();
  }

  private static String bare(String word, ValenceLexicon lexicon) {
    if (lexicon.holds(word)) {
      return word;
    }
    int from = 0;
    int to = word.length();
    while (from < to && isSign(word.charAt(from))) {
      from++;
    }
    while (to > from && isSign(word.charAt(to - 1))) {
      to--;
    }
    return to - from <= 2 ? word : word.substring(from, to);
  }

  private static boolean isSign(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  private static Set<String> words(String list) {
    return Stream.of(list.split(" ", 0)).collect(Collectors.toUnmodifiableSet());
  }
}

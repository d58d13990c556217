package io.earshot.language.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the patterns of the settings describe; RE2 takes time in proportion to the text. */
final class PatternFinder {

  private static final int SHORTEST = 5;

  private final List<Compiled> ofNumbers;
  private final List<Compiled> ofTexts;

  PatternFinder(List<RedactionPattern> patterns) {
    this.ofNumbers =
        patterns.stream().filter(it -> it.number() != null).map(Compiled::new).toList();
    this.ofTexts = patterns.stream().filter(it -> it.text() != null).map(Compiled::new).toList();
  }

  /** Words one of which must be in a text for a pattern to be tried; suffixes begin with a star. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    ofTexts.forEach(pattern -> words.addAll(pattern.words));
    return words;
  }

  /** Whether some pattern has to be tried on every text. */
  boolean triesAll() {
    return ofTexts.stream().anyMatch(pattern -> pattern.words.isEmpty());
  }

  void findInText(Passage passage) {
    Set<String> present = null;
    for (Compiled pattern : ofTexts) {
      if (!pattern.words.isEmpty() && present == null) {
        present = present(passage);
      }
      boolean possible = !pattern.needsDigits || !passage.runs.isEmpty();
      if (possible && (pattern.words.isEmpty() || pattern.mayBeIn(present))) {
        pattern.mask(passage, 0, passage.conversion().text().length());
      }
    }
  }

  /** Whether a pattern of numbers has masked something in this one. */
  boolean maskIn(Passage passage, Run run) {
    if (run.digits() + run.letters() < SHORTEST || ofNumbers.isEmpty()) {
      return false;
    }
    Conversion conversion = passage.conversion();
    int from = conversion.at(passage.tokens.get(run.first()).from());
    int to = conversion.at(passage.tokens.get(run.last()).to());
    boolean masked = false;
    for (Compiled pattern : ofNumbers) {
      masked |= pattern.mask(passage, from, to);
    }
    return masked && passage.isMasked(run) && coversDigits(passage, run);
  }

  private static boolean coversDigits(Passage passage, Run run) {
    return run.atoms().stream().allMatch(atom -> passage.isMasked(atom.first()));
  }

  private static Set<String> present(Passage passage) {
    Set<String> words = new HashSet<>();
    for (Token token : passage.tokens) {
      if (token.isWord()) {
        words.add(token.text());
      }
    }
    return words;
  }

  private static final class Compiled {

    private final String kind;
    private final Pattern pattern;
    private final @Nullable Check check;
    private final int group;
    private final boolean needsDigits;
    private final Set<String> words;
    private final List<String> suffixes;

    Compiled(RedactionPattern of) {
      this.kind = of.kind();
      this.pattern = of.compiled();
      this.check = of.check();
      this.group = of.groupToMask(pattern);
      this.needsDigits = needsDigits(of);
      this.words = Set.copyOf(of.words());
      this.suffixes =
          of.words().stream().filter(it -> it.startsWith("*")).map(it -> it.substring(1)).toList();
    }

    private static boolean needsDigits(RedactionPattern of) {
      return of.kind().equals(Kinds.ADDRESS) || of.kind().equals(Kinds.BIRTH_DATE);
    }

    boolean mayBeIn(@Nullable Set<String> present) {
      if (present == null || words.stream().anyMatch(present::contains)) {
        return true;
      }
      return !suffixes.isEmpty()
          && present.stream().anyMatch(word -> suffixes.stream().anyMatch(word::endsWith));
    }

    boolean mask(Passage passage, int from, int to) {
      Conversion conversion = passage.conversion();
      Matcher matcher = pattern.matcher(conversion.text().substring(from, to));
      boolean masked = false;
      while (matcher.find()) {
        int start = matcher.start(group);
        int end = matcher.end(group);
        if (end > start && holds(matcher.group(group))) {
          passage.spans.add(kind, conversion.from(from + start), conversion.to(from + end - 1));
          masked = true;
        }
      }
      return masked;
    }

    private boolean holds(String found) {
      if (check == null) {
        return true;
      }
      return check.holds(check.seesSigns() ? found : plain(found));
    }

    private static String plain(String found) {
      StringBuilder plain = new StringBuilder(found.length());
      for (int i = 0; i < found.length(); i++) {
        if (Character.isLetterOrDigit(found.charAt(i))) {
          plain.append(found.charAt(i));
        }
      }
      return plain.toString().toUpperCase(Locale.ROOT);
    }
  }
}

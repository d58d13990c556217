package io.earshot.language.redaction;

import io.earshot.language.redaction.NameTriggers.Trigger;
import java.util.Set;

/** Finds names where people give them: behind "my name is", behind a title, under a letter. */
final class NameFinder {

  private static final int MOST_WORDS = 4;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "la", "le", "von", "van", "der", "den", "bin",
          "al", "y", "e");
  private static final int NEAR = 12;
  private static final int MOST_BESIDE = 16;
  private static final int LEAD_IN = 8;
  private static final Set<String> LEADS_IN =
      Set.of(
          "it's", "its", "it", "yes", "my", "name", "the", "is", "this", "for", "in", "sure", "hi",
          "hello", "i", "am", "i'm", "no", "that's", "under", "surname", "last", "first", "thanks",
          "morning", "good", "es", "soy", "si", "sim", "oui", "je", "ich", "bin");
  private static final Set<String> SPEAKS = Set.of("speaking", "here", "calling", "from", "am");
  private static final Set<String> BESIDE =
      Set.of(Kinds.BIRTH_DATE, Kinds.PHONE, Kinds.EMAIL, Kinds.ADDRESS, Kinds.ACCOUNT);

  private final Passage passage;
  private final boolean mixedCase;

  NameFinder(Passage passage) {
    this.passage = passage;
    this.mixedCase = passage.tokens.stream().anyMatch(token -> token.isWord() && !token.capital());
  }

  void find() {
    for (int at = 0; at < passage.tokens.size(); at++) {
      if (passage.tokens.get(at).isWord()) {
        tryAt(at);
      }
    }
    signature();
    besideOthers();
    if (passage.expected.asksFor(Kinds.NAME)) {
      answer();
    }
  }

  private void tryAt(int at) {
    Token token = passage.tokens.get(at);
    if (NameTriggers.isTitle(token) && isPlausible(behindDot(at + 1), true)) {
      mask(behindDot(at + 1), true);
    }
    for (Trigger trigger : NameTriggers.at(token)) {
      int next = behind(at, trigger);
      if (next > at) {
        int name = skip(next);
        boolean titled = name > next && NameTriggers.isTitle(passage.tokens.get(name - 1));
        mask(name, trigger.strong() || titled);
        break;
      }
    }
    boolean speaks = passage.has(at + 1) && SPEAKS.contains(passage.tokens.get(at + 1).text());
    if (speaks && isGiven(at)) {
      boolean initial = at > 0 && isGiven(at - 1);
      passage.maskTokens(Kinds.NAME, initial ? at - 1 : at, at);
    }
  }

  private int behind(int at, Trigger trigger) {
    int next = at + 1;
    for (String word : trigger.rest()) {
      if (!passage.has(next) || !passage.tokens.get(next).is(word)) {
        return at;
      }
      next++;
    }
    return next;
  }

  private int skip(int from) {
    int at = from;
    while (passage.has(at) && at < from + 4 && isSkipped(at)) {
      at++;
    }
    return at;
  }

  private boolean isSkipped(int at) {
    Token token = passage.tokens.get(at);
    boolean sign = token.isSignOf(":.\"'-");
    boolean filler = token.isWord() && Vocabulary.is(token, WordClass.FILLER) && !isGiven(at);
    return sign || filler || NameTriggers.isTitle(token) || token.is("is");
  }

  private int behindDot(int at) {
    return passage.has(at) && passage.tokens.get(at).isSign('.') ? at + 1 : at;
  }

  /** Masks the name that starts here, if one does. */
  private void mask(int from, boolean strong) {
    if (!passage.has(from) || !startsName(from, strong)) {
      return;
    }
    int last = from;
    int words = 1;
    for (int at = from + 1; passage.has(at) && words < MOST_WORDS; at++) {
      Token token = passage.tokens.get(at);
      boolean joint = token.isSignOf("-.'") && (token.glued() || isInitial(at - 1));
      boolean particle = PARTICLES.contains(token.text()) && isPlausible(at + 1, false);
      if (token.isWord() && isPlausible(at, false)) {
        last = at;
        words++;
      } else if (!joint && !particle) {
        break;
      }
    }
    passage.maskTokens(Kinds.NAME, from, withSpelling(last));
  }

  private boolean startsName(int from, boolean strong) {
    if (strong) {
      return isPlausible(from, true) || isSpelled(from);
    }
    boolean two = isPlausible(from, false) && isPlausible(from + 1, false);
    Token token = passage.tokens.get(from);
    boolean written = mixedCase && token.capital() && !token.shout() && isPlausible(from, false);
    return isGiven(from) || (two && written);
  }

  /** The letters by which a name is spelled behind it belong to it. */
  private int withSpelling(int last) {
    for (Run run : passage.runs) {
      boolean follows = run.first() > last && run.first() <= last + 2;
      if (follows && run.letters() >= 3 && run.digits() == 0) {
        return run.last();
      }
    }
    return last;
  }

  private boolean isSpelled(int at) {
    return passage.runs.stream()
        .anyMatch(run -> run.first() == at && run.letters() >= 3 && run.digits() == 0);
  }

  private boolean isGiven(int at) {
    return passage.has(at)
        && passage.tokens.get(at).isWord()
        && Vocabulary.GIVEN_NAMES.contains(passage.tokens.get(at).text());
  }

  /** Whether this word can be one of a name: no common word, or written with a capital. */
  private boolean isPlausible(int at, boolean first) {
    if (!passage.has(at) || !passage.tokens.get(at).isWord()) {
      return false;
    }
    Token token = passage.tokens.get(at);
    if (isGiven(at) || isInitial(at)) {
      return true;
    }
    if (token.length() < 2 || NameTriggers.isTitle(token) || isContraction(token)) {
      return false;
    }
    if (passage.numbers.at(at) != null || Vocabulary.label(token) != null) {
      return false;
    }
    boolean capital = mixedCase && token.capital() && !token.shout();
    boolean common = Vocabulary.COMMON.contains(token.text());
    return !common
        || (capital
            && first
            && !token.glued()
            && at > 0
            && !passage.tokens.get(at - 1).isSign('.'));
  }

  private static boolean isContraction(Token token) {
    int apostrophe = token.text().indexOf('\'');
    return (apostrophe > 0 && Vocabulary.COMMON.contains(token.text().substring(0, apostrophe)))
        || token.text().startsWith("i'");
  }

  private boolean isInitial(int at) {
    Token token = passage.tokens.get(at);
    return token.isWord()
        && token.length() == 1
        && token.capital()
        && passage.has(at + 1)
        && passage.tokens.get(at + 1).isSign('.');
  }

  /** "Regards, Ulla Brandvold" at the end, or a name alone in the last sentence. */
  private void signature() {
    int last = passage.tokens.size() - 1;
    while (last > 0 && passage.tokens.get(last).kind() == Token.Kind.SIGN) {
      last--;
    }
    int first = last;
    while (first > 0 && last - first < 6 && (isWritten(first) || isJoint(first))) {
      first--;
    }
    if (first == last || last < 3) {
      return;
    }
    Token before = passage.tokens.get(first);
    boolean closed = isClosed(first);
    boolean sentence = before.isSignOf(".?!") || before.isSign('\n');
    boolean full = last - first >= 2;
    int from = first + 1;
    while (from < last && !passage.tokens.get(from).isWord()) {
      from++;
    }
    boolean name = isPlausible(from, false) || isPlausible(last, false);
    if (name && isWritten(from) && (closed || (sentence && (full || isGiven(last))))) {
      passage.maskTokens(Kinds.NAME, from, last);
    }
  }

  private boolean isClosed(int at) {
    Token token = passage.tokens.get(at);
    boolean sign = token.isSignOf(",.!\n") && at > 0;
    return NameTriggers.isClosing(sign ? passage.tokens.get(at - 1) : token);
  }

  private boolean isJoint(int at) {
    Token token = passage.tokens.get(at);
    boolean dot = token.isSign('.') && at > 0 && isInitial(at - 1);
    return dot || token.isSign('-') || token.is("and");
  }

  /** Whether it is written as a part of a name is, common word or not. */
  private boolean isWritten(int at) {
    Token token = passage.tokens.get(at);
    boolean written = token.isWord() && token.capital() && mixedCase;
    if (!written || NameTriggers.isClosing(token) || isContraction(token)) {
      return false;
    }
    return isInitial(at)
        || (!token.shout() && token.length() > 1 && Vocabulary.label(token) == null);
  }

  /** Two names beside a number or date that was masked: an answer to "name and date of birth". */
  private void besideOthers() {
    for (Span span : passage.spans.merged().stream().limit(MOST_BESIDE).toList()) {
      for (int at = 0; BESIDE.contains(span.kind()) && at + 1 < passage.tokens.size(); at++) {
        int before = span.from() - passage.tokens.get(at + 1).to();
        int behind = passage.tokens.get(at).from() - span.to();
        boolean near = (before >= 0 && before <= NEAR) || (behind >= 0 && behind <= 2);
        boolean name = isPlausible(at, false) || isPlausible(at + 1, false);
        if (near && name && isWritten(at) && isWritten(at + 1) && !passage.isMasked(at)) {
          maskWritten(at);
        }
      }
    }
  }

  private void maskWritten(int from) {
    int last = from + 1;
    while (passage.has(last + 1)
        && (isWritten(last + 1)
            || (isJoint(last + 1) && passage.has(last + 2) && isWritten(last + 2)))) {
      last++;
    }
    passage.maskTokens(Kinds.NAME, from, last);
  }

  /**
   * The answer to "your name?": the first words that can be one, behind "yes it's" and the like.
   */
  private void answer() {
    for (int at = 0; at < Math.min(LEAD_IN, passage.tokens.size()); at++) {
      Token token = passage.tokens.get(at);
      if (token.isSign('[')) {
        return;
      }
      if (token.isWord() && isPlausible(at, false) && token.length() > 2) {
        mask(at, true);
        return;
      }
      if (token.isWord() && !LEADS_IN.contains(token.text()) && !isSkipped(at)) {
        return;
      }
    }
  }
}

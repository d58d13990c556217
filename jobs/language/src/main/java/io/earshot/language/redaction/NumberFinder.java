package io.earshot.language.redaction;

import io.earshot.language.redaction.Run.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers and codes that identify something: by what they are called, by what was asked for,
 * by their form, or by being long.
 */
final class NumberFinder {

  private static final int LONG = 7;
  private static final int LONGEST_PHONE = 15;
  private static final int MOST_PHONES = 24;
  private static final int LEAD_IN = 4;

  private final Passage passage;
  private final PatternFinder patterns;
  private final PhoneNumbers phones;
  private final Labels labels;
  private final Harmless harmless;
  private int triedPhones;

  NumberFinder(Passage passage, PatternFinder patterns, PhoneNumbers phones) {
    this.passage = passage;
    this.patterns = patterns;
    this.phones = phones;
    this.labels = new Labels(passage.tokens);
    this.harmless = new Harmless(passage);
  }

  void find() {
    if (passage.runs.isEmpty()) {
      return;
    }
    IbanFinder.find(passage);
    List<Run> open = new ArrayList<>(passage.runs);
    open.removeIf(passage::isMasked);
    for (Run run : CardFinder.find(passage, open)) {
      boolean birth = run.shape() == Shape.DATE && passage.expected.asksFor(Kinds.BIRTH_DATE);
      if (birth) {
        passage.mask(Kinds.BIRTH_DATE, run);
      } else if (!patterns.maskIn(passage, run) && run.shape() == Shape.KEY) {
        judgeParts(run);
      }
    }
  }

  /** Parts that a comma or a full stop divides are judged on their own, if long enough. */
  private void judgeParts(Run run) {
    int from = 0;
    for (int i = 1; i <= run.atoms().size(); i++) {
      if (i == run.atoms().size() || run.atoms().get(i).hardGap()) {
        judge(run.part(from, i), run);
        from = i;
      }
    }
  }

  private void judge(Run part, Run whole) {
    if (part.digits() == 0 && part.letters() < 5) {
      return;
    }
    WordClass label = labels.of(whole);
    String kind = kind(part, label);
    if (kind != null) {
      passage.mask(kind, part);
    }
  }

  private @Nullable String kind(Run run, @Nullable WordClass label) {
    boolean known = label != null && label.isLabel();
    if (label != null && label.isLabel() && fits(run, label)) {
      return isPhone(run, label) ? Kinds.PHONE : label.name();
    }
    String asked = known ? null : asked(run);
    if (asked != null) {
      return asked;
    }
    if (goesOn(run)) {
      return Kinds.NUMBER;
    }
    if (run.digits() == 0) {
      return Kinds.NAME;
    }
    if (!isKey(run, label) || harmless.is(run)) {
      return null;
    }
    if (isPhone(run, label)) {
      return Kinds.PHONE;
    }
    boolean cardLike = run.letters() == 0 && run.digits() >= 14 && run.digits() <= 17;
    char first = run.chars().charAt(0);
    return cardLike && first >= '3' && first <= '6' ? Kinds.CARD : Kinds.NUMBER;
  }

  private boolean fits(Run run, WordClass label) {
    int digits = run.digits();
    int all = digits + run.letters();
    return switch (label) {
      case CARD -> digits >= 4 && !(digits == 4 && labels.isEnding(run)) && !isYear(run);
      case CVV -> digits >= 3 && digits <= 4;
      case PIN -> digits >= 4 && digits <= 8;
      case PASSWORD -> all >= 4 && digits > 0 && !isYear(run);
      case PHONE -> digits >= 6;
      case ACCOUNT, ORDER -> all >= 4 && digits >= 2 && !isYear(run) && !labels.isEnding(run);
      case NATIONAL_ID -> digits >= 6;
      case BIRTH_DATE -> digits >= 5 && digits <= 8;
      default -> false;
    };
  }

  /** Whether it is the rest of a number of the message before, or of this one. */
  private boolean goesOn(Run run) {
    boolean dictated = run.singles() >= 2 || (!run.isSpoken() && run.digits() >= 2);
    boolean first = passage.expected.continues() && run.first() <= LEAD_IN;
    return dictated && (first || (run.singles() >= 2 && passage.isNumberBefore(run.first())));
  }

  private @Nullable String asked(Run run) {
    for (String kind : Kinds.SHIPPED) {
      if (passage.expected.asksFor(kind) && fitsAsked(run, kind)) {
        return isPhone(run, null) ? Kinds.PHONE : kind;
      }
    }
    return null;
  }

  private boolean fitsAsked(Run run, String asked) {
    int digits = run.digits();
    return switch (asked) {
      case Kinds.NAME, Kinds.EMAIL -> false;
      case Kinds.ADDRESS ->
          (run.letters() > 0 && run.letters() + digits >= 4) || (digits == 5 && run.singles() > 2);
      case Kinds.CARD -> digits >= 8 || run.singles() >= 4 || (digits == 4 && isWholeText(run));
      case Kinds.PHONE -> digits >= 6;
      case Kinds.BIRTH_DATE -> digits >= 4 && digits <= 8 && run.letters() == 0;
      case Kinds.CVV, Kinds.PIN, Kinds.PASSWORD -> digits >= 3 && digits <= 8;
      default -> digits + run.letters() >= 4 && digits > 0 && !(isYear(run) && !isWholeText(run));
    };
  }

  private boolean isKey(Run run, @Nullable WordClass label) {
    int digits = run.digits();
    if (digits >= LONG) {
      return !isPairs(run) && !isYears(run);
    }
    if (label == WordClass.NOT_A_KEY || labels.isEnding(run)) {
      return false;
    }
    if (run.letters() > 0 && isCode(run)) {
      return true;
    }
    if (run.singles() >= 4 || (isWholeText(run) && run.singles() >= 3)) {
      return true;
    }
    boolean zeroFirst = digits >= 5 && run.chars().charAt(0) == '0';
    return zeroFirst || (isWholeText(run) && digits >= 4 && !isYear(run));
  }

  private boolean isCode(Run run) {
    int all = run.digits() + run.letters();
    if (run.letters() > 0 && run.chars().replace("X", "").length() == run.digits()) {
      return false;
    }
    boolean spelled = run.letters() >= 4 && all >= 5;
    boolean dashed = run.digits() >= 3 && isDashed(run);
    if (spelled || dashed) {
      return true;
    }
    boolean said = run.isSpoken() && all >= 5 && run.digits() >= 2;
    boolean mixed = all >= 6 && run.digits() >= 3 && run.letters() >= 1;
    return said || mixed || (run.digits() >= 4 && all >= 5);
  }

  /** "CM-884": capitals, a dash, digits. */
  private boolean isDashed(Run run) {
    Atom first = run.atoms().get(0);
    boolean written = !first.isDigits() && passage.tokens.get(first.first()).shout();
    return written
        && run.atoms().size() > 1
        && passage.has(first.last() + 1)
        && passage.tokens.get(first.last() + 1).isSign('-')
        && passage.tokens.get(first.last() + 1).glued();
  }

  /** "10-12 14-16": hours, not a number; ten digits in pairs may be a phone. */
  private boolean isPairs(Run run) {
    boolean pairs =
        !run.isSpoken()
            && run.letters() == 0
            && run.atoms().stream().anyMatch(atom -> atom.chars().length() == 2)
            && run.atoms().stream().allMatch(atom -> atom.chars().length() <= 2);
    return pairs && run.digits() != 10 && run.chars().charAt(0) != '0';
  }

  private static boolean isYears(Run run) {
    return run.atoms().size() > 1
        && run.atoms().stream()
            .allMatch(atom -> atom.chars().length() == 4 && atom.chars().matches("(19|20)\\d\\d"));
  }

  private static boolean isYear(Run run) {
    return run.letters() == 0 && run.digits() == 4 && run.chars().matches("(19|20)\\d\\d");
  }

  /** Whether the text says nothing else, but for "it's" and the like: an answer to a question. */
  private boolean isWholeText(Run run) {
    int others = 0;
    for (int i = 0; i < passage.tokens.size() && others <= 1; i++) {
      Token token = passage.tokens.get(i);
      boolean outside = i < run.first() || i > run.last();
      boolean leads = Vocabulary.is(token, WordClass.LEADS_IN) && i < run.first();
      if (outside
          && token.kind() != Token.Kind.SIGN
          && !leads
          && !Vocabulary.is(token, WordClass.FILLER)) {
        others++;
      }
    }
    return others <= 1;
  }

  private boolean isPhone(Run run, @Nullable WordClass label) {
    boolean length = run.digits() >= LONG && run.digits() <= LONGEST_PHONE && run.letters() == 0;
    if (!length || (label != null && label.isLabel() && label != WordClass.PHONE)) {
      return false;
    }
    return label == WordClass.PHONE || (triedPhones++ < MOST_PHONES && phones.hasOne(around(run)));
  }

  /** The number as it is written, with the plus or bracket before it. */
  private String around(Run run) {
    Conversion conversion = passage.conversion();
    int from = passage.tokens.get(run.first()).from();
    int to = passage.tokens.get(run.last()).to();
    int start = conversion.at(from);
    int end = conversion.at(to);
    while (start > 0 && "+(".indexOf(conversion.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return conversion.text().substring(start, end);
  }
}

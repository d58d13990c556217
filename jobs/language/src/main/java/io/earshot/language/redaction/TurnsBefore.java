package io.earshot.language.redaction;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import java.util.List;
import java.util.Set;

/** What the turns before a text let expect of it; they are masked, and no digit is read in them. */
final class TurnsBefore {

  private TurnsBefore() {}

  static Expectation expectation(ParticipantRole role, List<ContextTurn> before) {
    if (before.isEmpty()) {
      return Expectation.NOTHING;
    }
    ContextTurn last = before.get(before.size() - 1);
    boolean asks = last.role() != role && last.role() != ParticipantRole.CUSTOMER;
    Set<String> asked = !asks ? Set.of() : Asked.kinds(last.text());
    return new Expectation(asked, endsInNumber(role, before));
  }

  private static boolean endsInNumber(ParticipantRole role, List<ContextTurn> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).role() == role) {
        return endsInNumber(before.get(i).text());
      }
    }
    return false;
  }

  private static boolean endsInNumber(String masked) {
    String text = masked.stripTrailing();
    int end = text.length();
    for (int words = 0; words < 3 && end > 0; words++) {
      String rest = text.substring(0, end);
      if (Kinds.NUMBERS.stream().anyMatch(kind -> rest.endsWith("[" + kind + "]"))) {
        return true;
      }
      List<Token> tokens = Tokens.of(Folding.fold(rest.substring(Math.max(0, end - 24))));
      if (tokens.isEmpty()) {
        return false;
      }
      Token last = tokens.get(tokens.size() - 1);
      boolean passes = last.isSignOf(".,-") || Vocabulary.is(last, WordClass.FILLER);
      if (!passes) {
        return false;
      }
      end = rest.length() - last.length();
      text = rest.substring(0, end).stripTrailing();
      end = text.length();
    }
    return false;
  }
}

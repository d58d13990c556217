package io.earshot.language.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what a turn asks the other side for: "can i take your name and date of birth". */
final class Asked {

  private static final int LONGEST = 40;

  private static final Map<String, String> BY_WORD =
      Map.ofEntries(
          Map.entry("name", Kinds.NAME),
          Map.entry("names", Kinds.NAME),
          Map.entry("surname", Kinds.NAME),
          Map.entry("nombre", Kinds.NAME),
          Map.entry("apellido", Kinds.NAME),
          Map.entry("nome", Kinds.NAME),
          Map.entry("nom", Kinds.NAME),
          Map.entry("namen", Kinds.NAME),
          Map.entry("address", Kinds.ADDRESS),
          Map.entry("postcode", Kinds.ADDRESS),
          Map.entry("zip", Kinds.ADDRESS),
          Map.entry("street", Kinds.ADDRESS),
          Map.entry("road", Kinds.ADDRESS),
          Map.entry("direccion", Kinds.ADDRESS),
          Map.entry("endereco", Kinds.ADDRESS),
          Map.entry("morada", Kinds.ADDRESS),
          Map.entry("adresse", Kinds.ADDRESS),
          Map.entry("anschrift", Kinds.ADDRESS),
          Map.entry("digits", Kinds.CVV),
          Map.entry("email", Kinds.EMAIL));

  private static final Set<String> REQUESTS =
      Set.of(
          "what", "what's", "whats", "which", "can", "could", "may", "please", "confirm", "provide",
          "your", "have", "need", "pls", "ur", "su", "cual", "puede", "seu", "sua", "qual", "pode",
          "votre", "quel", "quelle", "pouvez", "ihre", "ihren", "ihr", "wie", "bitte", "konnen",
          "with", "to", "under", "send");

  private Asked() {}

  static Set<String> kinds(String turn) {
    List<Token> tokens = Tokens.of(Folding.fold(turn));
    int from = Math.max(0, tokens.size() - LONGEST);
    List<Token> end = tokens.subList(from, tokens.size());
    boolean requests =
        end.size() <= 10 || end.stream().anyMatch(it -> it.is("?") || REQUESTS.contains(it.text()));
    Set<String> asked = new HashSet<>();
    if (requests) {
      for (Token token : end) {
        add(asked, token);
      }
      boolean speaking = end.stream().anyMatch(token -> token.is("speaking"));
      if (speaking && end.stream().anyMatch(token -> token.is("who") || token.is("am"))) {
        asked.add(Kinds.NAME);
      }
    }
    return asked;
  }

  private static void add(Set<String> asked, Token token) {
    if (!token.isWord()) {
      return;
    }
    String kind = BY_WORD.get(token.text());
    WordClass label = Vocabulary.label(token);
    if (kind != null) {
      asked.add(kind);
    } else if (label != null && !token.is("call") && !token.is("text")) {
      asked.add(label.name());
    }
  }
}

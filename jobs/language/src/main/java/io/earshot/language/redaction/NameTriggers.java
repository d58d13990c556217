package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases behind which people say a name, in all languages, without accents. */
final class NameTriggers {

  /** A name follows these, whatever it looks like. */
  private static final List<String> STRONG =
      List.of(
          "my name is",
          "my name's",
          "name is",
          "name's",
          "my names",
          "surname is",
          "surname's",
          "surname",
          "last name is",
          "last name",
          "first name is",
          "first name",
          "maiden name is",
          "in the name of",
          "under the name of",
          "under the name",
          "name of",
          "i'm called",
          "i am called",
          "his name is",
          "her name is",
          "me llamo",
          "mi nombre es",
          "a nombre de",
          "se llama",
          "mi apellido es",
          "meu nome e",
          "me chamo",
          "chamo me",
          "em nome de",
          "nome completo e",
          "je m'appelle",
          "m'appelle",
          "mon nom est",
          "au nom de",
          "ich heise",
          "ich heisse",
          "mein name ist",
          "mein name lautet",
          "auf den namen",
          "mein nachname ist",
          "name ist");

  /** A name may follow these: only a given name or a word that is written like one counts. */
  private static final List<String> WEAK =
      List.of(
          "this is",
          "i'm",
          "i am",
          "it's",
          "it is",
          "speaking to",
          "speaking with",
          "soy",
          "soy la",
          "soy el",
          "habla",
          "le habla",
          "sou o",
          "sou a",
          "aqui e o",
          "aqui e a",
          "fala o",
          "fala a",
          "quem fala e",
          "je suis",
          "c'est",
          "ici",
          "hier ist",
          "ich bin",
          "hier spricht",
          "da ist",
          "names",
          "name");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mister",
          "missus",
          "dr",
          "doctor",
          "prof",
          "sir",
          "madam",
          "senor",
          "senora",
          "senorita",
          "don",
          "dona",
          "sr",
          "sra",
          "herr",
          "frau",
          "monsieur",
          "madame",
          "mademoiselle",
          "mme",
          "senhor",
          "senhora");

  /** Words that bring a text to the finder of names; rare enough to tell most texts apart. */
  private static final Set<String> RARE =
      Set.of(
          ("apellido atentamente called chamo cordialement cordialmente cumprimentos dr "
                  + "faithfully frau gruse grusse heise heisse herr llama llamo m'appelle madame miss "
                  + "missus mister mme monsieur mr mrs ms nachname name name's namen names nom nombre "
                  + "nome regards saludos senhor senhora senor senora sincerely speaking sra surname "
                  + "yours")
              .split(" ", -1));

  /** Words above a signature. */
  private static final Set<String> CLOSINGS =
      Set.of(
          ("abraco atentamente best cheers cordialement cordialmente cumprimentos danke "
                  + "faithfully gracias gruse grusse merci obrigada obrigado regards saludos "
                  + "sincerely thanks thx wishes yours")
              .split(" ", -1));

  /** By first word: the rest of each phrase, longest first, and whether it is strong. */
  private static final Map<String, List<Trigger>> BY_FIRST = byFirst();

  private NameTriggers() {}

  /** A phrase, as its words behind the first. */
  record Trigger(List<String> rest, boolean strong) {}

  private static Map<String, List<Trigger>> byFirst() {
    Map<String, List<Trigger>> triggers = new HashMap<>();
    STRONG.forEach(phrase -> add(triggers, phrase, true));
    WEAK.forEach(phrase -> add(triggers, phrase, false));
    triggers.values().forEach(list -> list.sort((a, b) -> b.rest().size() - a.rest().size()));
    return triggers;
  }

  private static void add(Map<String, List<Trigger>> triggers, String phrase, boolean strong) {
    List<String> words = List.of(phrase.split(" "));
    triggers
        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
        .add(new Trigger(words.subList(1, words.size()), strong));
  }

  static List<Trigger> at(Token token) {
    return BY_FIRST.getOrDefault(token.text(), List.of());
  }

  static boolean isTitle(Token token) {
    return TITLES.contains(token.text());
  }

  static Set<String> rareWords() {
    return RARE;
  }

  static boolean isClosing(Token token) {
    return CLOSINGS.contains(token.text());
  }
}

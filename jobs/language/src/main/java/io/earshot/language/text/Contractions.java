package io.earshot.language.text;

import java.util.Map;

/** English contractions as typed without their apostrophe, where nothing else is meant by it. */
final class Contractions {

  private static final Map<String, String> MENDED =
      Map.ofEntries(
          Map.entry("dont", "don't"),
          Map.entry("cant", "can't"),
          Map.entry("wont", "won't"),
          Map.entry("didnt", "didn't"),
          Map.entry("doesnt", "doesn't"),
          Map.entry("isnt", "isn't"),
          Map.entry("wasnt", "wasn't"),
          Map.entry("werent", "weren't"),
          Map.entry("arent", "aren't"),
          Map.entry("havent", "haven't"),
          Map.entry("hasnt", "hasn't"),
          Map.entry("hadnt", "hadn't"),
          Map.entry("couldnt", "couldn't"),
          Map.entry("shouldnt", "shouldn't"),
          Map.entry("wouldnt", "wouldn't"),
          Map.entry("aint", "ain't"),
          Map.entry("im", "i'm"),
          Map.entry("ive", "i've"),
          Map.entry("youre", "you're"),
          Map.entry("youve", "you've"),
          Map.entry("theyre", "they're"),
          Map.entry("thats", "that's"),
          Map.entry("whats", "what's"),
          Map.entry("theres", "there's"),
          Map.entry("cannot", "can't"));

  private Contractions() {}

  static String mended(String word) {
    return MENDED.getOrDefault(word, word);
  }
}

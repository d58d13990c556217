package io.earshot.language.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Word classes under headings; how they are written stands at the top of pack/en/words.txt. */
final class WordFile {

  private static final List<String> CLASSES =
      List.of(
          "NEGATORS",
          "BOOSTERS",
          "DIMINISHERS",
          "TURNS",
          "ADDRESS",
          "THANKS",
          "COURTESIES",
          "COMMON");

  private final Map<String, Set<String>> classes = new TreeMap<>();

  private WordFile() {}

  static WordFile parse(String text) {
    WordFile file = new WordFile();
    Set<String> open = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (CLASSES.contains(line)) {
        open = file.classes.computeIfAbsent(line, name -> new HashSet<>());
      } else if (open == null) {
        throw new IllegalArgumentException("Words before any of " + CLASSES + ": " + line);
      } else {
        open.addAll(Arrays.asList(line.split("\\s+", -1)));
      }
    }
    return file;
  }

  Set<String> of(String name) {
    return classes.getOrDefault(name, Set.of());
  }
}

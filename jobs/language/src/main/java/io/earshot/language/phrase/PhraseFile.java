package io.earshot.language.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases under headings; how they are written stands at the top of pack/en/signals.txt.
 *
 * @param entries in the order of the file
 */
record PhraseFile(List<Entry> entries) {

  /** A phrase and the heading it stands under. */
  record Entry(String heading, Phrase phrase) {}

  static PhraseFile parse(String text) {
    List<Entry> entries = new ArrayList<>();
    String heading = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (Character.isUpperCase(line.charAt(0))) {
        heading = line;
      } else if (heading.isEmpty()) {
        throw new IllegalArgumentException("Phrase without a heading: " + line);
      } else {
        entries.add(new Entry(heading, Phrase.of(line)));
      }
    }
    return new PhraseFile(entries);
  }
}

package io.earshot.language.redaction;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of config/redaction.yaml.
 *
 * @param kind what the mask says
 * @param number looked for in each number or code; or null
 * @param text looked for in the whole text; or null; exactly one of both is set
 * @param words one of which must be in the text for {@code text} to be looked for; empty: always
 * @param group what is masked; null: the first group, or all where there is none
 * @param check what else must hold, or null
 */
public record RedactionPattern(
    String kind,
    @Nullable String number,
    @Nullable String text,
    List<String> words,
    @Nullable Integer group,
    @Nullable Check check)
    implements Serializable {

  /** A pattern without the accents of its words. */
  public RedactionPattern {
    words = words == null ? List.of() : words.stream().map(RedactionPattern::plain).toList();
  }

  private static String plain(String word) {
    return Folding.fold(word).toLowerCase(java.util.Locale.ROOT);
  }

  Pattern compiled() {
    String expression = number == null ? text : number;
    return Pattern.compile(
        expression == null ? "" : Folding.fold(expression), Pattern.CASE_INSENSITIVE);
  }

  int groupToMask(Pattern compiled) {
    if (group != null) {
      return group;
    }
    return compiled.groupCount() > 0 ? 1 : 0;
  }
}

package io.earshot.language.redaction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the turns before a text let expect of it.
 *
 * @param asked the kinds that the other side has just asked for
 * @param continues whether the same speaker's last text ended amid a number
 */
record Expectation(Set<String> asked, boolean continues) {

  static final Expectation NOTHING = new Expectation(Set.of(), false);

  boolean isNothing() {
    return asked.isEmpty() && !continues;
  }

  /** The only kind of number that was asked for, or null. */
  @Nullable String number() {
    List<String> numbers =
        asked.stream()
            .filter(kind -> !kind.equals(Kinds.NAME) && !kind.equals(Kinds.EMAIL))
            .toList();
    return numbers.size() == 1 ? numbers.get(0) : null;
  }

  boolean asksFor(String kind) {
    return asked.contains(kind);
  }
}

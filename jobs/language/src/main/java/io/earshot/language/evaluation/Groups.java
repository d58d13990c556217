package io.earshot.language.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts answers together that hang together, for intervals. */
final class Groups {

  private Groups() {}

  /** The counts of each conversation, or of each message on its own. */
  static List<int[]> of(List<Answer> answers, Function<List<Answer>, int[]> counts) {
    Map<String, List<Answer>> groups = new LinkedHashMap<>();
    for (Answer answer : answers) {
      groups.computeIfAbsent(answer.group(), id -> new ArrayList<>()).add(answer);
    }
    return groups.values().stream().map(counts).toList();
  }
}

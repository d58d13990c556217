package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The places that are to be masked; where some overlap, one mask covers them all. */
final class Spans {

  private final List<Span> found = new ArrayList<>();

  void add(String kind, int from, int to) {
    if (to > from) {
      found.add(new Span(kind, from, to));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  boolean covers(int from, int to) {
    for (Span span : found) {
      if (span.from() < to && from < span.to()) {
        return true;
      }
    }
    return false;
  }

  boolean hasNumber(int from, int to) {
    return found.stream()
        .anyMatch(it -> Kinds.NUMBERS.contains(it.kind()) && it.from() < to && from < it.to());
  }

  /** In order, none touching another's characters. */
  List<Span> merged() {
    found.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    List<Span> merged = new ArrayList<>(found.size());
    for (Span span : found) {
      int last = merged.size() - 1;
      if (last >= 0 && span.from() < merged.get(last).to()) {
        merged.set(last, union(merged.get(last), span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Span union(Span a, Span b) {
    String kind = Kinds.rank(a.kind()) <= Kinds.rank(b.kind()) ? a.kind() : b.kind();
    return new Span(kind, a.from(), Math.max(a.to(), b.to()));
  }
}

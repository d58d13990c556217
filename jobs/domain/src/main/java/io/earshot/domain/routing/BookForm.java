package io.earshot.domain.routing;

import io.earshot.domain.rule.Nearest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a routing book fit together. */
public final class BookForm {

  private final RoutingBook book;
  private final List<String> found = new ArrayList<>();

  private BookForm(RoutingBook book) {
    this.book = book;
  }

  /** What is wrong with the book but for its rules, one line each; empty if nothing is. */
  public static List<String> problems(RoutingBook book) {
    BookForm form = new BookForm(book);
    form.check();
    return List.copyOf(form.found);
  }

  private void check() {
    known("fallbackQueue", "queue", book.fallbackQueue(), book.queues().keySet());
    known(
        "languages.fallbackQueue",
        "queue",
        book.languages().fallbackQueue(),
        book.queues().keySet());
    if (book.basePriority() <= Priority.MIN || book.basePriority() >= Priority.MAX) {
      found.add("basePriority goes from 1 to 99, not " + book.basePriority());
    }
    book.queues()
        .forEach(
            (name, queue) -> {
              String at = "queues." + name;
              known(at + ".hours", "opening hours", queue.hours(), book.hours().keySet());
              Overflow overflow = queue.overflow();
              if (overflow != null) {
                known(at + ".overflow.queue", "queue", overflow.queue(), book.queues().keySet());
                check(at, name, overflow);
              }
            });
  }

  private void check(String at, String name, Overflow overflow) {
    if (name.equals(overflow.queue())) {
      found.add(at + ".overflow.queue: a queue cannot overflow into itself");
    }
    Duration after = overflow.after();
    if (after != null && (after.isNegative() || after.isZero())) {
      found.add(at + ".overflow.after must be more than nothing");
    }
  }

  private void known(String field, String kind, @Nullable String name, Set<String> names) {
    if (name == null || names.contains(name)) {
      return;
    }
    String nearest = Nearest.to(name, names);
    found.add(
        "%s: there is no %s %s; %s"
            .formatted(
                field,
                kind,
                name,
                nearest == null
                    ? "known are " + String.join(", ", new TreeSet<>(names))
                    : "did you mean " + nearest + "?"));
  }
}

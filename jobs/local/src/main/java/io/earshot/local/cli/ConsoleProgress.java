package io.earshot.local.cli;

import io.earshot.language.training.Progress;
import java.util.Locale;

/** Progress as lines of a console; how far a step is, only where a person looks. */
final class ConsoleProgress implements Progress {

  private final Console console;

  ConsoleProgress(Console console) {
    this.console = console;
  }

  @Override
  public void begins(String step) {
    console.step(step);
  }

  @Override
  public void passes(int done, int of) {
    if (done < of) {
      console.passing(String.format(Locale.ROOT, "  %,d of %,d", done, of));
    } else {
      console.passed();
    }
  }
}

package io.earshot.language.training;

/** Hears how far a training or an evaluation has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = step -> {};

  /** Something begins; in words for the person who waits. */
  void begins(String step);

  /** The same, each step with these words before it. */
  default Progress within(String before) {
    return step -> begins(before + step);
  }
}

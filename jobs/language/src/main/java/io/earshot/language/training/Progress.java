package io.earshot.language.training;

/** Hears how far a training or an evaluation has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = step -> {};

  /** Something begins; in words for the person who waits. */
  void begins(String step);

  /** So many messages of a step are done; heard often. */
  default void passes(int done, int of) {}

  /** The same for several threads at once: it hears of steps only, one after the other. */
  default Progress shared() {
    Progress whole = this;
    Object turn = new Object();
    return step -> {
      synchronized (turn) {
        whole.begins(step);
      }
    };
  }

  /** The same, each step with these words before it. */
  default Progress within(String before) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void begins(String step) {
        whole.begins(before + step);
      }

      @Override
      public void passes(int done, int of) {
        whole.passes(done, of);
      }
    };
  }
}

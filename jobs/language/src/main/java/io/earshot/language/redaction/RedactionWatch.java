package io.earshot.language.redaction;

/** Is told what a redactor does, so that it can be counted. */
public interface RedactionWatch {

  /** Tells nobody. */
  RedactionWatch NOBODY =
      new RedactionWatch() {
        @Override
        public void masked(String kind) {}

        @Override
        public void failed() {}
      };

  /** A mask of this kind was put into a text. */
  void masked(String kind);

  /** The redactor failed, and a whole text was masked. Why is not told: it might hold the text. */
  void failed();
}

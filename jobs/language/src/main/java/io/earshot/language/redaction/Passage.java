package io.earshot.language.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text under work: as it came, plain, in tokens, its numbers, and what is to be masked so far.
 */
final class Passage {

  final String folded;
  final List<Token> tokens;
  final NumberReader numbers;
  final List<Run> runs;
  final Expectation expected;
  final Spans spans = new Spans();
  private @Nullable Conversion conversion;

  Passage(String text, Expectation expected) {
    this.folded = Folding.fold(text);
    this.tokens = Tokens.of(folded);
    this.numbers = new NumberReader(tokens);
    this.runs = Dictation.runs(tokens, numbers);
    this.expected = expected;
  }

  Conversion conversion() {
    if (conversion == null) {
      conversion = Conversion.of(folded, tokens, runs, numbers);
    }
    return conversion;
  }

  void mask(String kind, Run run) {
    maskTokens(kind, run.first(), run.last());
  }

  void maskTokens(String kind, int first, int last) {
    spans.add(kind, tokens.get(first).from(), tokens.get(last).to());
  }

  boolean isMasked(Run run) {
    return spans.covers(tokens.get(run.first()).from(), tokens.get(run.last()).to());
  }

  boolean isMasked(int token) {
    return spans.covers(tokens.get(token).from(), tokens.get(token).to());
  }

  /** Whether a number has been masked a word or two before this token. */
  boolean isNumberBefore(int token) {
    int from = tokens.get(Math.max(0, token - 4)).from();
    return token > 0 && spans.hasNumber(from, tokens.get(token).from());
  }

  boolean has(int token) {
    return token >= 0 && token < tokens.size();
  }
}

package io.earshot.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.ListType;
import io.earshot.domain.rule.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition costs at worst, known from its text: its loops go over lists that are written
 * out, so the steps of each part are counted as often as the loops around it turn.
 */
final class Cost {

  /** Steps of a condition, at worst. */
  static final int MAX_STEPS = 2_000;

  /** Looks at a text, which may be long, at worst. */
  static final int MAX_TEXT_READS = 50;

  private static final String TEXT = "message.text";

  private final CelAbstractSyntaxTree ast;
  private final Blame blame;
  private final List<RuleProblem> problems = new ArrayList<>();
  private long steps;
  private long textReads;

  Cost(CelAbstractSyntaxTree ast, Blame blame) {
    this.ast = ast;
    this.blame = blame;
  }

  List<RuleProblem> problems() {
    add(ast.getExpr(), 1);
    if (steps > MAX_STEPS) {
      problems.add(
          blame.at(
              ast, ast.getExpr(), "could take %d steps, %d at most".formatted(steps, MAX_STEPS)));
    }
    if (textReads > MAX_TEXT_READS) {
      problems.add(
          blame.at(
              ast,
              ast.getExpr(),
              "could read message.text %d times, %d at most".formatted(textReads, MAX_TEXT_READS)));
    }
    return problems;
  }

  private void add(CelExpr part, long times) {
    steps = Math.min(steps + times, Integer.MAX_VALUE);
    boolean readsText = ast.getReference(part.id()).map(to -> to.name().equals(TEXT)).orElse(false);
    if (readsText) {
      textReads = Math.min(textReads + times, Integer.MAX_VALUE);
      return;
    }
    switch (part.getKind()) {
      case SELECT -> add(part.select().operand(), times);
      case CALL -> {
        long looks = times * phrases(part);
        part.call().target().ifPresent(target -> add(target, looks));
        part.call().args().forEach(argument -> add(argument, times));
      }
      case LIST -> part.list().elements().forEach(element -> add(element, times));
      case MAP ->
          part.map()
              .entries()
              .forEach(
                  entry -> {
                    add(entry.key(), times);
                    add(entry.value(), times);
                  });
      case COMPREHENSION -> addLoop(part, part.comprehension(), times);
      default -> {}
    }
  }

  /** How many times mentions() looks at its text; 1 for any other call. */
  private int phrases(CelExpr call) {
    if (!call.call().function().equals(CelConditions.MENTIONS)) {
      return 1;
    }
    CelExpr words = call.call().args().get(0);
    if (words.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return words.list().elements().size();
    }
    if (ast.getType(words.id()).map(type -> type instanceof ListType).orElse(false)) {
      problems.add(blame.at(ast, words, "the words of mentions() must be written out, [..]"));
    }
    return 1;
  }

  private void addLoop(CelExpr part, CelComprehension loop, long times) {
    CelExpr over = loop.iterRange();
    if (over.getKind() != CelExpr.ExprKind.Kind.LIST) {
      problems.add(
          blame.at(ast, part, "goes over something else than a list that is written out, [..]"));
      return;
    }
    long turns = times * over.list().elements().size();
    add(over, times);
    add(loop.accuInit(), times);
    add(loop.loopCondition(), turns);
    add(loop.loopStep(), turns);
    add(loop.result(), times);
  }
}

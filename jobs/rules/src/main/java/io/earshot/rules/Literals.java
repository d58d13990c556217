package io.earshot.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.earshot.domain.rule.Nearest;
import io.earshot.domain.rule.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written in quotes, where CEL's types see only text: a tier that does not exist, a regular
 * expression that is none.
 */
final class Literals {

  private static final Set<String> EQUAL = Set.of("_==_", "_!=_");
  private static final String IN = "@in";
  private static final String MATCHES = "matches";

  private final CelAbstractSyntaxTree ast;
  private final Blame blame;
  private final Environment<?> environment;
  private final int maxRegexProgram;
  private final List<RuleProblem> problems = new ArrayList<>();

  Literals(
      CelAbstractSyntaxTree ast, Blame blame, Environment<?> environment, int maxRegexProgram) {
    this.environment = environment;
    this.ast = ast;
    this.blame = blame;
    this.maxRegexProgram = maxRegexProgram;
  }

  List<RuleProblem> problems() {
    visit(ast.getExpr());
    return problems;
  }

  private void visit(CelExpr part) {
    switch (part.getKind()) {
      case CALL -> visitCall(part.call());
      case SELECT -> visit(part.select().operand());
      case LIST -> part.list().elements().forEach(this::visit);
      case COMPREHENSION -> {
        visit(part.comprehension().iterRange());
        visit(part.comprehension().loopStep());
      }
      default -> {}
    }
  }

  private void visitCall(CelExpr.CelCall call) {
    call.target().ifPresent(this::visit);
    call.args().forEach(this::visit);
    if (EQUAL.contains(call.function())) {
      compare(call.args().get(0), call.args().get(1));
      compare(call.args().get(1), call.args().get(0));
    } else if (call.function().equals(IN)) {
      CelExpr list = call.args().get(1);
      if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
        list.list().elements().forEach(element -> compare(call.args().get(0), element));
      }
    } else if (call.function().equals(MATCHES)) {
      checkRegex(call.target().isPresent() ? call.args().get(0) : call.args().get(1));
    }
  }

  private void compare(CelExpr asked, CelExpr with) {
    Variable<?> variable =
        ast.getReference(asked.id()).map(to -> environment.variable(to.name())).orElse(null);
    String text = text(with);
    if (variable != null
        && text != null
        && !variable.values().isEmpty()
        && !variable.values().contains(text)) {
      String nearest = Nearest.to(text, variable.values());
      problems.add(
          blame.at(
              ast,
              with,
              "%s is never '%s'; %s%s"
                  .formatted(
                      variable.name(),
                      text,
                      nearest == null ? "" : "did you mean '" + nearest + "'? ",
                      "it is " + String.join(", ", variable.values()))));
    }
  }

  private void checkRegex(CelExpr argument) {
    String regex = text(argument);
    if (regex == null) {
      problems.add(blame.at(ast, argument, "the expression of matches() must be written out"));
      return;
    }
    try {
      int size = Pattern.compile(regex).programSize();
      if (size > maxRegexProgram) {
        problems.add(
            blame.at(
                ast,
                argument,
                "the regular expression is too large: %d, %d at most"
                    .formatted(size, maxRegexProgram)));
      }
    } catch (PatternSyntaxException e) {
      problems.add(
          blame.at(
              ast,
              argument,
              "%s in the regular expression %s".formatted(e.getDescription(), e.getPattern())));
    }
  }

  private static @Nullable String text(CelExpr part) {
    boolean isText =
        part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return isText ? part.constant().stringValue() : null;
  }
}

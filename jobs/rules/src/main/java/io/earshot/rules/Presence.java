package io.earshot.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code has(customer.tier)}: whether a variable is known. CEL's own asks for a field of an object,
 * and our variables are no fields; so it becomes a variable of its own, with a name that nobody can
 * write.
 */
final class Presence {

  static final CelMacro MACRO = CelMacro.newGlobalMacro("has", 1, Presence::expand);

  private static final String MARK = "?";

  private Presence() {}

  static String of(String variable) {
    return variable + MARK;
  }

  static boolean isPresence(String name) {
    return name.endsWith(MARK);
  }

  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, List<CelExpr> arguments) {
    String path = path(arguments.get(0));
    if (path == null) {
      return Optional.of(
          factory.reportError("has() asks for one variable, as in has(customer.tier)"));
    }
    return Optional.of(factory.newIdentifier(of(path)));
  }

  /** The name that is written with dots, or null if it is another expression. */
  private static @Nullable String path(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT -> expression.ident().name();
      case SELECT -> {
        String operand = path(expression.select().operand());
        yield operand == null ? null : operand + "." + expression.select().field();
      }
      default -> null;
    };
  }
}

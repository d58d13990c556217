package io.earshot.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.Nearest;
import io.earshot.domain.rule.RuleProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where in a condition something is wrong, and what is known there. */
final class Blame {

  private static final String FIELD = "condition";
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");
  private static final Pattern NOT_BOOL = Pattern.compile("expected type 'bool' but found '(.*)'");
  private static final Pattern PATH = Pattern.compile("\\w+(?:\\s*\\.\\s*\\w+)*");
  private static final Pattern OPERATOR = Pattern.compile("[_!]?([^_]+)_");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "has",
          "exists",
          "all",
          "exists_one",
          "contains",
          "startsWith",
          "endsWith",
          "matches",
          "mentions",
          "size",
          "int",
          "double",
          "string");

  private final Environment<?> environment;
  private final String ruleId;
  private final List<String> lines;

  Blame(BookRule<?> rule, Environment<?> environment) {
    this.environment = environment;
    this.ruleId = rule.ruleId();
    this.lines = rule.condition().lines().toList();
  }

  /** A problem that CEL has found. */
  RuleProblem of(CelIssue issue) {
    CelSourceLocation at = issue.getSourceLocation();
    return at(at.getLine(), at.getColumn(), inWords(issue, at));
  }

  /** A problem of a part of the condition. */
  RuleProblem at(CelAbstractSyntaxTree ast, CelExpr part, String message) {
    Integer offset = ast.getSource().getPositionsMap().get(part.id());
    CelSourceLocation at =
        offset == null ? null : ast.getSource().getOffsetLocation(offset).orElse(null);
    return at == null
        ? RuleProblem.of(ruleId, FIELD, message)
        : at(at.getLine(), at.getColumn(), message);
  }

  private RuleProblem at(int line, int column, String message) {
    if (line < 1 || line > lines.size()) {
      return RuleProblem.of(ruleId, FIELD, message);
    }
    return new RuleProblem(ruleId, FIELD, line, column + 1, message, lines.get(line - 1));
  }

  private String inWords(CelIssue issue, CelSourceLocation at) {
    String message = issue.getMessage().lines().findFirst().orElse("");
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return unknown(undeclared.group(1), at);
    }
    Matcher noOverload = NO_OVERLOAD.matcher(message);
    if (noOverload.matches()) {
      return "%s cannot be applied to %s"
          .formatted(operator(noOverload.group(1)), noOverload.group(2));
    }
    Matcher notBool = NOT_BOOL.matcher(message);
    if (notBool.matches()) {
      return "a condition is true or false, and this is %s".formatted(notBool.group(1));
    }
    return message;
  }

  private String unknown(String name, CelSourceLocation at) {
    if (Presence.isPresence(name)) {
      return unknownVariable(name.substring(0, name.length() - 1));
    }
    String path = pathAt(at);
    if (path != null && path.startsWith(name)) {
      return unknownVariable(path);
    }
    return unknownFunction(name);
  }

  private @Nullable String pathAt(CelSourceLocation at) {
    if (at.getLine() < 1 || at.getLine() > lines.size()) {
      return null;
    }
    String line = lines.get(at.getLine() - 1);
    Matcher path = PATH.matcher(line);
    if (!path.find(Math.min(at.getColumn(), line.length())) || path.start() != at.getColumn()) {
      return null;
    }
    return path.group().replaceAll("\\s", "");
  }

  private static String unknownFunction(String name) {
    String nearest = Nearest.to(name, FUNCTIONS);
    return "there is no function %s; %s"
        .formatted(
            name,
            nearest == null
                ? "known are " + String.join(", ", new TreeSet<>(FUNCTIONS))
                : "did you mean " + nearest + "?");
  }

  private String unknownVariable(String path) {
    String nearest = Nearest.to(path, environment.variables().keySet());
    if (nearest != null) {
      return "there is no %s; did you mean %s?".formatted(path, nearest);
    }
    String group = path;
    Set<String> within = environment.within(group);
    while (within.isEmpty() && group.contains(".")) {
      group = group.substring(0, group.lastIndexOf('.'));
      within = environment.within(group);
    }
    if (within.isEmpty()) {
      return "there is no %s; conditions know %s"
          .formatted(path, String.join(", ", environment.within("")));
    }
    return "%s; %s has %s"
        .formatted(
            group.equals(path) ? path + " is no value" : "there is no " + path,
            group,
            String.join(", ", within));
  }

  private static String operator(String function) {
    Matcher operator = OPERATOR.matcher(function);
    return operator.matches() ? operator.group(1) : function;
  }
}

package io.earshot.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.earshot.domain.routing.RoutingQuestion;
import io.earshot.domain.rule.BadRuleException;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.Condition;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleProblem;
import java.util.List;

/**
 * Conditions in CEL, the Common Expression Language, over {@link Environment}. Safe to share
 * between threads.
 *
 * <p>No condition runs away: its length, depth and size are bounded, it can go only over lists that
 * are written out in it, so that {@link Cost} is known before it is judged, and regular expressions
 * are RE2's, which take time in proportion to the text.
 *
 * @param <F> what conditions are judged by
 */
public final class CelConditions<F> implements Conditions<F> {

  /** Characters of a condition. */
  static final int MAX_LENGTH = 4_000;

  private static final int MAX_DEPTH = 24;
  private static final int MAX_NODES = 500;
  private static final int MAX_REGEX_PROGRAM = 500;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(MAX_LENGTH)
          .maxParseRecursionDepth(MAX_DEPTH)
          .maxParseExpressionNodeCount(MAX_NODES)
          .maxParseErrorRecoveryLimit(10)
          .maxRegexProgramSize(MAX_REGEX_PROGRAM)
          .comprehensionMaxIterations(Cost.MAX_STEPS)
          .build();

  static final String MENTIONS = "mentions";
  private static final String MENTIONS_ID = "string_mentions_string";
  private static final String MENTIONS_ANY_ID = "string_mentions_list";

  private final Environment<F> environment;
  private final CelCompiler compiler;
  private final CelRuntime runtime =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(
              CelFunctionBinding.from(MENTIONS_ID, String.class, String.class, Phrase::isIn),
              CelFunctionBinding.from(MENTIONS_ANY_ID, String.class, List.class, Phrase::isAnyIn))
          .build();

  private CelConditions(Environment<F> environment) {
    this.environment = environment;
    this.compiler = compiler(environment);
  }

  /** The conditions of rules that find escalations. */
  public static CelConditions<RuleFacts> ofEscalation() {
    return new CelConditions<>(Environment.ESCALATION);
  }

  /** The conditions of rules that route. */
  public static CelConditions<RoutingQuestion> ofRouting() {
    return new CelConditions<>(Environment.ROUTING);
  }

  @Override
  public Condition<F> of(BookRule<?> rule) throws BadRuleException {
    Blame blame = new Blame(rule, environment);
    String text = rule.condition();
    if (text.isBlank()) {
      throw new BadRuleException(List.of(RuleProblem.of(rule.ruleId(), "condition", "is missing")));
    }
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      throw new BadRuleException(result.getErrors().stream().map(blame::of).distinct().toList());
    }
    try {
      CelAbstractSyntaxTree checked = result.getAst();
      List<RuleProblem> problems =
          new Literals(checked, blame, environment, MAX_REGEX_PROGRAM).problems();
      if (problems.isEmpty()) {
        problems = new Cost(checked, blame).problems();
      }
      if (!problems.isEmpty()) {
        throw new BadRuleException(problems);
      }
      return new CelCondition<>(runtime.createProgram(checked), environment);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new BadRuleException(
          List.of(RuleProblem.of(rule.ruleId(), "condition", String.valueOf(e.getMessage()))));
    }
  }

  private static CelCompiler compiler(Environment<?> environment) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(
                CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .addMacros(Presence.MACRO)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    MENTIONS,
                    CelOverloadDecl.newMemberOverload(
                        MENTIONS_ID, SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING),
                    CelOverloadDecl.newMemberOverload(
                        MENTIONS_ANY_ID,
                        SimpleType.BOOL,
                        SimpleType.STRING,
                        ListType.create(SimpleType.STRING))))
            .setResultType(SimpleType.BOOL);
    environment
        .variables()
        .values()
        .forEach(
            variable -> {
              builder.addVar(variable.name(), celType(variable.type()));
              builder.addVar(Presence.of(variable.name()), SimpleType.BOOL);
            });
    return builder.build();
  }

  private static CelType celType(VariableType type) {
    return switch (type) {
      case BOOL -> SimpleType.BOOL;
      case INT -> SimpleType.INT;
      case DOUBLE -> SimpleType.DOUBLE;
      case STRING -> SimpleType.STRING;
      case LIST -> ListType.create(SimpleType.STRING);
    };
  }
}

package io.earshot.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.Condition;
import io.earshot.domain.rule.RuleFacts;
import java.util.Optional;

/** A condition as a program of CEL. It reads only what it comes to ask for. */
final class CelCondition implements Condition {

  private final CelRuntime.Program program;

  CelCondition(CelRuntime.Program program) {
    this.program = program;
  }

  @Override
  public Answer judge(RuleFacts facts) {
    try {
      Object answer = program.eval(new Reading(facts));
      if (answer instanceof Boolean isSo) {
        return isSo ? Answer.YES : Answer.NO;
      }
      return Answer.UNKNOWN;
    } catch (CelEvaluationException | RuntimeException e) {
      return Answer.FAILED;
    }
  }

  /** What is not found counts as unknown in CEL, and so does all that depends on it. */
  private record Reading(RuleFacts facts) implements CelVariableResolver {

    @Override
    public Optional<Object> find(String name) {
      Variable variable = Environment.VARIABLES.get(name);
      if (variable != null) {
        return Optional.ofNullable(variable.read().apply(facts));
      }
      return Presence.find(name, facts);
    }
  }
}

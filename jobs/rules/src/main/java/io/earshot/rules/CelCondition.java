package io.earshot.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.Condition;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A condition as a program of CEL. It reads only what it comes to ask for. */
final class CelCondition<F> implements Condition<F> {

  private static final Optional<Object> UNKNOWN =
      Optional.of(CelUnknownSet.create(CelAttribute.EMPTY));

  private final CelRuntime.Program program;
  private final Environment<F> environment;

  CelCondition(CelRuntime.Program program, Environment<F> environment) {
    this.program = program;
    this.environment = environment;
  }

  @Override
  public Answer judge(F facts) {
    try {
      Object answer = program.eval(new Reading<>(environment, facts));
      if (answer instanceof Boolean isSo) {
        return isSo ? Answer.YES : Answer.NO;
      }
      return Answer.UNKNOWN;
    } catch (CelEvaluationException | RuntimeException e) {
      return Answer.FAILED;
    }
  }

  /** What has no value is unknown in CEL, and so is all that depends on it. */
  private record Reading<F>(Environment<F> environment, F facts) implements CelVariableResolver {

    @Override
    public Optional<Object> find(String name) {
      Function<F, @Nullable Object> reader = environment.reader(name);
      if (reader == null) {
        return Optional.empty();
      }
      Object value = reader.apply(facts);
      return value == null ? UNKNOWN : Optional.of(value);
    }
  }
}

package io.earshot.rules;

import io.earshot.domain.routing.RoutingQuestion;
import io.earshot.domain.rule.RuleFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that conditions of one kind can ask for. A new variable is one entry in one of the lists; a
 * page lists them, and a test keeps the page and this class in step.
 *
 * @param <F> what conditions are judged by
 */
public final class Environment<F> {

  /** Of the rules that find escalations: docs/rules.md. */
  public static final Environment<RuleFacts> ESCALATION = new Environment<>(escalation());

  /** Of the rules that route: docs/routing.md. */
  public static final Environment<RoutingQuestion> ROUTING =
      new Environment<>(RoutingVariables.all());

  private final Map<String, Variable<F>> variables;
  private final Map<String, Function<F, @Nullable Object>> readers = new HashMap<>();

  private Environment(List<Variable<F>> all) {
    Map<String, Variable<F>> byName = new LinkedHashMap<>();
    all.forEach(variable -> byName.put(variable.name(), variable));
    variables = Collections.unmodifiableMap(byName);
    byName.forEach(this::addReaders);
  }

  private void addReaders(String name, Variable<F> variable) {
    readers.put(name, variable.read());
    readers.put(Presence.of(name), facts -> variable.read().apply(facts) != null);
  }

  private static List<Variable<RuleFacts>> escalation() {
    List<Variable<RuleFacts>> all = new ArrayList<>();
    ConversationVariables.addTo(all);
    MessageVariables.addTo(all);
    CustomerVariables.addTo(all);
    all.add(
        new Variable<>(
            "risk.score",
            VariableType.DOUBLE,
            "how likely it is that a lead is needed, 0 to 1",
            "while no risk model is in force",
            List.of(),
            facts -> facts.risk().score()));
    return all;
  }

  /** By name, in the order of the page. */
  public Map<String, Variable<F>> variables() {
    return variables;
  }

  @Nullable Variable<F> variable(String name) {
    return variables.get(name);
  }

  /**
   * What reads a variable, or whether it is known, as CEL wants it; what it reads is null while the
   * variable is not known. Null if there is no such variable.
   */
  @Nullable Function<F, @Nullable Object> reader(String name) {
    return readers.get(name);
  }

  /** The next parts of the names that begin with this one. */
  Set<String> within(String group) {
    String prefix = group.isEmpty() ? "" : group + ".";
    return variables.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .map(rest -> rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

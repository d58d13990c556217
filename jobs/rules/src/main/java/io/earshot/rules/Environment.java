package io.earshot.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that conditions can ask for. A new variable is one entry in one of the three lists;
 * docs/rules.md lists them, and a test keeps the page and this class in step.
 */
public final class Environment {

  /** By name, in the order of the page. */
  public static final Map<String, Variable> VARIABLES = variables();

  private Environment() {}

  private static Map<String, Variable> variables() {
    List<Variable> all = new ArrayList<>();
    ConversationVariables.addTo(all);
    MessageVariables.addTo(all);
    CustomerVariables.addTo(all);
    all.add(
        new Variable(
            "risk.score",
            VariableType.DOUBLE,
            "how likely it is that a lead is needed, 0 to 1",
            "while no risk model is in force",
            List.of(),
            facts -> facts.risk().score()));
    Map<String, Variable> byName = new LinkedHashMap<>();
    all.forEach(variable -> byName.put(variable.name(), variable));
    return Collections.unmodifiableMap(byName);
  }

  static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}

package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.rule.CustomerFacts;
import io.earshot.domain.rule.RuleFacts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition can ask of the customer. */
final class CustomerVariables {

  private static final String NOT_RECALLED = "until the customer was recalled";

  private CustomerVariables() {}

  static void addTo(List<Variable<RuleFacts>> to) {
    to.add(
        ofCustomer(
            "customer.tier",
            VariableType.STRING,
            "how the business ranks him; absent, too, without a profile",
            Variable.names(Tier.class),
            c -> c.tier() == null ? null : c.tier().name()));
    to.add(
        ofCustomer(
            "customer.mood",
            VariableType.DOUBLE,
            "over his conversations, -1 to 1; absent, too, if none had one",
            List.of(),
            CustomerFacts::mood));
    to.add(
        ofCustomer(
            "customer.contacts7d",
            VariableType.INT,
            "conversations begun in seven days, this one included",
            List.of(),
            c -> c.contacts7d() == null ? null : (Object) c.contacts7d().longValue()));
    to.add(
        ofCustomer(
            "customer.badContacts",
            VariableType.INT,
            "of those remembered, how many ended unsolved or in a bad mood",
            List.of(),
            c -> c.badContacts() == null ? null : (Object) c.badContacts().longValue()));
    to.add(
        ofCustomer(
            "customer.sameSubjectAgain",
            VariableType.BOOL,
            "whether his two latest contacts are about the same",
            List.of(),
            CustomerFacts::sameSubjectAgain));
  }

  private static Variable<RuleFacts> ofCustomer(
      String name,
      VariableType type,
      String meaning,
      List<String> values,
      Function<CustomerFacts, @Nullable Object> read) {
    return new Variable<>(
        name, type, meaning, NOT_RECALLED, values, facts -> read.apply(facts.customer()));
  }
}

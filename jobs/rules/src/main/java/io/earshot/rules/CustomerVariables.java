package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.rule.CustomerFacts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition can ask of the customer. */
final class CustomerVariables {

  private static final String NOT_RECALLED = "until the customer was recalled";

  private CustomerVariables() {}

  static void addTo(List<Variable> to) {
    to.add(
        ofCustomer(
            "customer.tier",
            VariableType.STRING,
            "how the business ranks him; absent, too, without a profile",
            Environment.names(Tier.class),
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
  }

  private static Variable ofCustomer(
      String name,
      VariableType type,
      String meaning,
      List<String> values,
      Function<CustomerFacts, @Nullable Object> read) {
    return new Variable(
        name, type, meaning, NOT_RECALLED, values, facts -> read.apply(facts.customer()));
  }
}

package io.earshot.rules;

import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.SurveyKind;
import io.earshot.domain.rule.CustomerFacts;
import io.earshot.domain.rule.RuleFacts;
import java.time.Duration;
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
    addContacts(to);
    addStory(to);
    addSurveys(to);
  }

  private static void addContacts(List<Variable<RuleFacts>> to) {
    to.add(
        ofCustomer(
            "customer.contacts7d",
            VariableType.INT,
            "conversations begun in seven days, this one included",
            List.of(),
            c -> whole(c.contacts7d())));
    to.add(
        ofCustomer(
            "customer.contacts30d",
            VariableType.INT,
            "conversations begun in thirty days, this one included",
            List.of(),
            c -> whole(c.contacts30d())));
    to.add(
        ofCustomer(
            "customer.badContacts",
            VariableType.INT,
            "of those remembered, how many ended unsolved or in a bad mood",
            List.of(),
            c -> whole(c.badContacts())));
    to.add(
        ofCustomer(
            "customer.sameSubjectAgain",
            VariableType.BOOL,
            "whether he has come back about the same",
            List.of(),
            CustomerFacts::sameSubjectAgain));
  }

  private static void addStory(List<Variable<RuleFacts>> to) {
    to.add(
        ofCustomer(
            "customer.channelSwitches30d",
            VariableType.INT,
            "how often in thirty days he came back soon through another channel",
            List.of(),
            c -> whole(c.channelSwitches30d())));
    to.add(
        ofCustomer(
            "customer.continuesFromChannel",
            VariableType.STRING,
            "the channel of the contact that this conversation continues; absent, too, if it"
                + " continues none",
            Variable.names(Channel.class),
            c -> c.continues() == null ? null : c.continues().channel().name()));
    to.add(
        ofCustomer(
            "customer.continuesMood",
            VariableType.DOUBLE,
            "the mood of that contact, -1 to 1; absent, too, if it is not known",
            List.of(),
            c -> c.continues() == null ? null : c.continues().mood()));
    to.add(
        ofCustomer(
            "customer.awayMinutes",
            VariableType.INT,
            "how long he was away since that contact",
            List.of(),
            c -> c.continues() == null ? null : (Object) minutes(c.continues())));
  }

  private static void addSurveys(List<Variable<RuleFacts>> to) {
    addSurvey(to, "customer.lastCsat", SurveyKind.CSAT, CustomerFacts::lastCsat);
    addSurvey(to, "customer.lastCes", SurveyKind.CES, CustomerFacts::lastCes);
    addSurvey(to, "customer.lastNps", SurveyKind.NPS, CustomerFacts::lastNps);
  }

  private static void addSurvey(
      List<Variable<RuleFacts>> to,
      String name,
      SurveyKind kind,
      Function<CustomerFacts, @Nullable Integer> read) {
    to.add(
        ofCustomer(
            name,
            VariableType.INT,
            "his last " + kind + ", " + kind.range() + "; absent, too, without one",
            List.of(),
            c -> whole(read.apply(c))));
  }

  private static long minutes(Continuation continued) {
    return Duration.ofMillis(continued.awayMillis()).toMinutes();
  }

  /** As CEL counts. */
  private static @Nullable Object whole(@Nullable Integer number) {
    return number == null ? null : (Object) number.longValue();
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

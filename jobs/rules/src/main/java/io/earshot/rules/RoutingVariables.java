package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a routing rule can ask for: only what is told to routing whenever it changes. So there are
 * classes of mood and risk, and no scores, whose every step would be a change.
 */
final class RoutingVariables {

  private static final String NOT_RECALLED = "until the customer was recalled";
  private static final String NO_RISK = "NONE";

  private RoutingVariables() {}

  static List<Variable<RoutingQuestion>> all() {
    List<Variable<RoutingQuestion>> all = new ArrayList<>();
    addPlace(all);
    addMatter(all);
    addFeeling(all);
    addSignals(all);
    addCustomer(all);
    return all;
  }

  private static void addPlace(List<Variable<RoutingQuestion>> to) {
    to.add(
        named(
            "conversation.channel",
            Variable.names(Channel.class),
            "how it arrived",
            null,
            q -> q.facts().place().channel().name()));
    to.add(
        text(
            "conversation.queue",
            "where it is",
            "if it is in none",
            q -> q.facts().place().queue()));
    to.add(
        text(
            "conversation.team",
            "who looks after it",
            "if nobody does",
            q -> q.facts().place().team()));
    to.add(
        text(
            "conversation.agentId",
            "who handles it",
            "while nobody does",
            q -> q.facts().place().agentId()));
    to.add(
        bool(
            "conversation.waiting",
            "whether the customer waits for the house",
            null,
            q -> q.facts().waiting().since() != null));
  }

  private static void addMatter(List<Variable<RoutingQuestion>> to) {
    to.add(
        text(
            "conversation.language",
            "ISO 639-1 code; the first of the profile while the customer has said nothing",
            "until it is known with confidence",
            RoutingQuestion::language));
    to.add(
        bool(
            "conversation.languageIsSpoken",
            "whether the house speaks it; true until it is known",
            null,
            RoutingQuestion::isSpoken));
    addWish(to);
  }

  private static void addWish(List<Variable<RoutingQuestion>> to) {
    to.add(
        named(
            "conversation.subject",
            Variable.subjects(),
            "what it is about",
            "while that is not clear",
            q ->
                q.facts().matter().subject() == null
                    ? null
                    : q.facts().matter().subject().label()));
    to.add(
        named(
            "conversation.intent",
            Variable.intents(),
            "what the customer made contact for",
            "if his first messages do not tell",
            q -> q.facts().matter().intent() == null ? null : q.facts().matter().intent().label()));
    to.add(
        bool(
            "conversation.intentIsSimple",
            "whether config/intents.yaml has words for a customer who can see to it himself",
            null,
            q -> q.selfService() != null));
    addCourse(to);
  }

  private static void addCourse(List<Variable<RoutingQuestion>> to) {
    to.add(
        bool(
            "conversation.heard",
            "whether the customer has said anything",
            null,
            q -> q.facts().matter().customerMessages() > 0));
    to.add(
        new Variable<>(
            "conversation.rules",
            VariableType.LIST,
            "ids of the escalation rules that have fired in it, those in the shadow included",
            null,
            List.of(),
            q -> q.facts().matter().rules()));
  }

  private static void addFeeling(List<Variable<RoutingQuestion>> to) {
    to.add(
        named(
            "conversation.mood",
            Variable.names(MoodBand.class),
            "the class of the mood",
            null,
            q -> q.facts().feeling().mood().name()));
    List<String> risks = new ArrayList<>(List.of(NO_RISK));
    risks.addAll(Variable.names(Severity.class));
    to.add(
        named(
            "conversation.risk",
            risks,
            "what the risk of escalation calls for",
            null,
            q -> q.facts().feeling().risk() == null ? NO_RISK : q.facts().feeling().risk().name()));
  }

  private static void addSignals(List<Variable<RoutingQuestion>> to) {
    for (Signal signal : Signal.values()) {
      if (signal.saidBy() == ParticipantRole.CUSTOMER) {
        to.add(
            bool(
                "signals." + signal,
                "whether it was detected in the conversation: " + signal.inWords(),
                null,
                q -> q.facts().matter().signals().contains(signal)));
      }
    }
  }

  private static void addCustomer(List<Variable<RoutingQuestion>> to) {
    to.add(
        named(
            "customer.tier",
            Variable.names(Tier.class),
            "how the business ranks him; absent, too, without a profile",
            NOT_RECALLED,
            q -> q.facts().customer().tier() == null ? null : q.facts().customer().tier().name()));
    to.add(
        named(
            "customer.mood",
            Variable.names(MoodBand.class),
            "the class of his mood over his conversations; EVEN until he was recalled",
            null,
            q -> q.facts().customer().mood().name()));
    addMemory(to);
  }

  private static void addMemory(List<Variable<RoutingQuestion>> to) {
    to.add(
        recalled(
            "customer.contacts7d",
            VariableType.INT,
            "conversations begun in seven days, this one included",
            q -> (long) q.facts().customer().contacts7d()));
    to.add(
        recalled(
            "customer.badContacts",
            VariableType.INT,
            "of those remembered, how many ended unsolved or in a bad mood",
            q -> (long) q.facts().customer().badContacts()));
    to.add(
        recalled(
            "customer.sameSubjectAgain",
            VariableType.BOOL,
            "whether his two latest contacts are about the same",
            q -> q.facts().customer().sameSubjectAgain()));
    to.add(
        recalled(
            "customer.continues",
            VariableType.BOOL,
            "whether he goes on here with what he began in another conversation",
            q -> q.facts().customer().continues()));
  }

  private static Variable<RoutingQuestion> recalled(
      String name, VariableType type, String meaning, Function<RoutingQuestion, Object> read) {
    return new Variable<>(
        name,
        type,
        meaning,
        NOT_RECALLED,
        List.of(),
        q -> q.facts().customer().contacts7d() > 0 ? read.apply(q) : null);
  }

  private static Variable<RoutingQuestion> bool(
      String name,
      String meaning,
      @Nullable String absence,
      Function<RoutingQuestion, @Nullable Object> read) {
    return new Variable<>(name, VariableType.BOOL, meaning, absence, List.of(), read);
  }

  private static Variable<RoutingQuestion> text(
      String name,
      String meaning,
      String absence,
      Function<RoutingQuestion, @Nullable Object> read) {
    return new Variable<>(name, VariableType.STRING, meaning, absence, List.of(), read);
  }

  private static Variable<RoutingQuestion> named(
      String name,
      List<String> values,
      String meaning,
      @Nullable String absence,
      Function<RoutingQuestion, @Nullable Object> read) {
    return new Variable<>(name, VariableType.STRING, meaning, absence, values, read);
  }
}

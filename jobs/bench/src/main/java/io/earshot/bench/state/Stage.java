package io.earshot.bench.state;

import io.earshot.domain.arrangement.ArrangeStep;
import io.earshot.domain.arrangement.Arranged;
import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.arrangement.Arranger;
import io.earshot.domain.conversation.ConversationDesk;
import io.earshot.domain.conversation.ConversationStep;
import io.earshot.domain.customer.CustomerDesk;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDesk;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingJudge;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleWatch;
import io.earshot.language.MessageReader;
import io.earshot.language.MultilingualReader;
import io.earshot.language.detection.OpenNlpLanguageGuesser;
import io.earshot.language.model.ModelStore;
import io.earshot.language.redaction.CarefulRedactor;
import io.earshot.language.redaction.RedactionWatch;
import io.earshot.language.redaction.Redactor;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.step.Risks;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.rules.CelConditions;
import java.nio.file.Path;
import java.util.List;

/**
 * The desks of the job without the job: conversations are played, and what is kept is looked at.
 */
final class Stage {

  private static final int PARTITION = 0;

  private final CustomerDesk customers;
  private final Arranger arranger;
  private final CarefulRedactor redactor;
  private final MessageReader reader;
  private final ConversationDesk conversations;
  private final RoutingDesk routing;

  Stage(JobSettings settings) {
    List<String> languages = settings.reader().languages();
    customers = new CustomerDesk(settings.customers().toDomain());
    redactor = new CarefulRedactor(new Redactor(settings.redaction()), RedactionWatch.NOBODY);
    arranger =
        new Arranger(
            settings.arrangement().toDomain(settings.conversations().idleness()),
            new OpenNlpLanguageGuesser(languages),
            redactor);
    reader = MultilingualReader.load(ModelStore.at(Path.of(settings.reader().home())), languages);
    RiskJudge risk = Risks.judge(settings);
    conversations =
        new ConversationDesk(
            settings.conversations(),
            settings.routing(),
            settings.alerts(),
            risk,
            RuleJudge.of(
                RuleBook.of(settings.rules(), List.of()),
                CelConditions.ofEscalation(),
                RuleWatch.SILENT));
    routing =
        new RoutingDesk(
            settings.routing(),
            settings.intents(),
            RoutingJudge.of(
                RuleBook.of(settings.routing().rules(), List.of()),
                CelConditions.ofRouting(),
                RuleWatch.SILENT));
  }

  /** What is kept, and what has travelled, once so many messages were said. */
  Played play(List<ConversationEvent> events, int messages) {
    Played played = new Played();
    for (ConversationEvent event : events) {
      if (played.followed().size() == messages) {
        break;
      }
      take(event, played);
      if (event instanceof ConversationStarted start && start.customerId() != null) {
        recalled(start, start.customerId()).forEach(it -> take(it, played));
      }
    }
    return played;
  }

  private List<CustomerRecalled> recalled(ConversationStarted start, CustomerId customer) {
    return customers.onStarted(null, customer, start).recalls();
  }

  private void take(ConversationEvent event, Played played) {
    ConversationEvent masked =
        event instanceof Message message
            ? message.withText(redactor.redact(message.text()))
            : event;
    if (masked instanceof Message) {
      played.decoded().add(DecodedEvent.of(PARTITION, masked.occurredAt().toEpochMilli(), masked));
    }
    ArrangeStep step = arranger.onEvent(played.arrangement, masked);
    played.arrangement = step.after();
    step.handedOn().forEach(arranged -> follow(arranged, played));
  }

  private void follow(Arranged arranged, Played played) {
    ArrangedMessage message = arranged.message();
    ConversationEvent other = arranged.other();
    if (message != null) {
      ScoredMessage scored = message.scored(reader.read(message.unread()));
      played.followed().add(new FollowedEvent(scored, null));
      after(conversations.onScored(played.conversation, scored), played);
    } else if (other != null) {
      after(conversations.onEvent(played.conversation, other), played);
    }
  }

  private void after(ConversationStep step, Played played) {
    played.conversation = step.after();
    for (RoutingFacts facts : step.routing()) {
      played.facts().add(facts);
      played.routing = routing.onFacts(played.routing, facts).after();
    }
  }
}

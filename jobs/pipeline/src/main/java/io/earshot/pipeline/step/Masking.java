package io.earshot.pipeline.step;

import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.language.redaction.CarefulRedactor;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.language.redaction.RedactionWatch;
import io.earshot.language.redaction.Redactor;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/** Masks whatever people wrote or said in an event; ids, queues and teams stay. */
final class Masking {

  private final CarefulRedactor redactor;

  private Masking(CarefulRedactor redactor) {
    this.redactor = redactor;
  }

  static Masking of(RedactionSettings settings, RuntimeContext context) {
    return new Masking(redactor(settings, context));
  }

  static CarefulRedactor redactor(RedactionSettings settings, RuntimeContext context) {
    return new CarefulRedactor(new Redactor(settings), new Counts(context.getMetricGroup()));
  }

  ConversationEvent masked(ConversationEvent event) {
    if (event instanceof Message message) {
      return message.withText(redactor.redact(message.text()));
    }
    if (event instanceof ConversationStarted it) {
      return masked(it);
    }
    if (event instanceof ConversationTransferred it) {
      return new ConversationTransferred(
          it.conversationId(), it.occurredAt(), it.toQueue(), it.toAgentId(), masked(it.reason()));
    }
    if (event instanceof ConversationEnded it) {
      return new ConversationEnded(
          it.conversationId(), it.occurredAt(), it.disposition(), masked(it.reason()));
    }
    if (event instanceof SurveyAnswered it) {
      return new SurveyAnswered(
          it.conversationId(),
          it.occurredAt(),
          it.customerId(),
          it.kind(),
          it.score(),
          masked(it.comment()));
    }
    return event;
  }

  private ConversationStarted masked(ConversationStarted it) {
    return new ConversationStarted(
        it.conversationId(),
        it.occurredAt(),
        it.channel(),
        it.customerId(),
        it.queue(),
        it.language(),
        it.agentId(),
        it.team(),
        masked(it.attributes()));
  }

  CustomerProfile masked(CustomerProfile it) {
    return new CustomerProfile(
        it.customerId(), it.tier(), it.languages(), masked(it.attributes()), it.updatedAt());
  }

  private Map<String, String> masked(Map<String, String> attributes) {
    Map<String, String> masked = new LinkedHashMap<>(attributes);
    masked.replaceAll((name, value) -> redactor.redact(value));
    return Collections.unmodifiableMap(masked);
  }

  private @Nullable String masked(@Nullable String text) {
    return text == null ? null : redactor.redact(text);
  }

  String maskedText(String text) {
    return redactor.redact(text);
  }

  /** Counts masks by kind, and failures. */
  private static final class Counts implements RedactionWatch {

    private final MetricGroup group;
    private final Map<String, Counter> byKind = new HashMap<>();
    private final Counter failures;

    Counts(MetricGroup group) {
      this.group = group;
      this.failures = group.counter("redaction-failures");
    }

    @Override
    public void masked(String kind) {
      byKind.computeIfAbsent(kind, name -> group.addGroup("kind", name).counter("masks")).inc();
    }

    @Override
    public void failed() {
      failures.inc();
    }
  }
}

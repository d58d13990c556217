package io.earshot.local.cli;

import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Topics by the short names that people type, or by their full ones. */
final class TopicNames implements ITypeConverter<Topic<?>> {

  private static final Map<String, Topic<?>> SHORT = new LinkedHashMap<>();

  static {
    SHORT.put("alerts", Topics.ALERTS);
    SHORT.put("decisions", Topics.ROUTING_DECISIONS);
    SHORT.put("conversations", Topics.CONVERSATIONS);
    SHORT.put("scored", Topics.SCORED_MESSAGES);
    SHORT.put("customers", Topics.CUSTOMERS);
    SHORT.put("dead-letters", Topics.DEAD_LETTERS);
    SHORT.put("rules", Topics.RULE_CHANGES);
    SHORT.put("routing-rules", Topics.ROUTING_RULE_CHANGES);
    SHORT.put("findings", Topics.RULE_FINDINGS);
    SHORT.put("events", Topics.CONVERSATION_EVENTS);
    SHORT.put("profiles", Topics.CUSTOMER_PROFILES);
    SHORT.put("actions", Topics.ALERT_ACTIONS);
    SHORT.put("feedback", Topics.ALERT_FEEDBACK);
    SHORT.put("audit", Topics.AUDIT);
    SHORT.put("status", Topics.STATUS);
    SHORT.put("notifications", Topics.NOTIFICATIONS);
  }

  @Override
  public Topic<?> convert(String value) {
    Topic<?> named = SHORT.get(value);
    if (named != null) {
      return named;
    }
    List<Topic<?>> all = Topics.all();
    return all.stream()
        .filter(topic -> topic.name().equals(value) || topic.name().equals(value + ".v1"))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no topic '%s', only %s"
                        .formatted(value, String.join(", ", SHORT.keySet()))));
  }
}

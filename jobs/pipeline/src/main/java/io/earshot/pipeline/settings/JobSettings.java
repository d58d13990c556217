package io.earshot.pipeline.settings;

import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.conversation.ConversationSettings;
import io.earshot.domain.intent.IntentBook;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.rule.Rule;
import io.earshot.language.redaction.RedactionSettings;
import java.io.Serializable;
import java.util.List;

/**
 * All that an operator can set: config/job.yaml, and config/queues.yaml as {@code routing},
 * config/intents.yaml as {@code intents}, config/rules.yaml as {@code rules}, config/redaction.yaml
 * as {@code redaction}. Read by {@link SettingsFiles}; what a file leaves out is as Earshot ships
 * it.
 *
 * <p>Travels to the cluster as its own text, so that the domain's records need not be serialisable.
 */
public record JobSettings(
    KafkaSettings kafka,
    EventTimeSettings eventTime,
    DecodeSettings decode,
    ReaderSettings reader,
    ArrangementSettings arrangement,
    ConversationSettings conversations,
    RiskSettings risk,
    AlertSettings alerts,
    CustomerSettings customers,
    RoutingBook routing,
    IntentBook intents,
    List<Rule> rules,
    RedactionSettings redaction)
    implements Serializable {

  /** The same, but for who reads messages. */
  public JobSettings readBy(ReaderChoice reader) {
    return new JobSettings(
        kafka,
        eventTime,
        decode,
        this.reader.with(reader),
        arrangement,
        conversations,
        risk,
        alerts,
        customers,
        routing,
        intents,
        rules,
        redaction);
  }

  /** The same, but for the rules by which conversations are judged. */
  public JobSettings ruledBy(List<Rule> others) {
    return new JobSettings(
        kafka,
        eventTime,
        decode,
        reader,
        arrangement,
        conversations,
        risk,
        alerts,
        customers,
        routing,
        intents,
        List.copyOf(others),
        redaction);
  }

  /** The same, but for what is masked. */
  public JobSettings with(RedactionSettings other) {
    return new JobSettings(
        kafka,
        eventTime,
        decode,
        reader,
        arrangement,
        conversations,
        risk,
        alerts,
        customers,
        routing,
        intents,
        rules,
        other);
  }

  /** The same, but for how alerts live. */
  public JobSettings with(AlertSettings other) {
    return new JobSettings(
        kafka,
        eventTime,
        decode,
        reader,
        arrangement,
        conversations,
        risk,
        other,
        customers,
        routing,
        intents,
        rules,
        redaction);
  }

  private Object writeReplace() {
    return new Text(SettingsFiles.write(this));
  }

  private record Text(String text) implements Serializable {

    private Object readResolve() {
      return SettingsFiles.parse(text);
    }
  }
}

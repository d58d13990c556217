package io.earshot.pipeline.kafka;

import io.earshot.pipeline.Inputs;
import io.earshot.pipeline.settings.KafkaSettings;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The topics in. */
public final class KafkaInputs {

  private static final String CONTACT_BYTES = "65536";
  private static final String CONTACT_WAIT_MILLIS = "100";

  private KafkaInputs() {}

  /** Topics that are read on and on. */
  public static Inputs live(String bootstrapServers, KafkaSettings settings, StartFrom from) {
    return new Inputs(
        source(bootstrapServers, settings, Topics.CONVERSATION_EVENTS, offsets(from)).build(),
        source(bootstrapServers, settings, Topics.CUSTOMER_PROFILES, OffsetsInitializer.earliest())
            .build(),
        contacts(bootstrapServers, settings),
        source(bootstrapServers, settings, Topics.ALERT_ACTIONS, committed()).build(),
        source(bootstrapServers, settings, Topics.RULE_CHANGES, OffsetsInitializer.earliest())
            .build(),
        source(
                bootstrapServers,
                settings,
                Topics.ROUTING_RULE_CHANGES,
                OffsetsInitializer.earliest())
            .build());
  }

  /**
   * Topics that are read from their beginning to where they end now. Contacts, actions on alerts
   * and changes of rules are not among them: a bounded run remembers no contacts but those in its
   * own input, so that it can be repeated, tells what would be raised, not what leads did with what
   * once was, and judges by the rules that it was given from the first message to the last.
   */
  public static Inputs bounded(String bootstrapServers, KafkaSettings settings) {
    return new Inputs(
        whole(bootstrapServers, settings, Topics.CONVERSATION_EVENTS),
        whole(bootstrapServers, settings, Topics.CUSTOMER_PROFILES),
        none(bootstrapServers, settings, Topics.CONVERSATIONS),
        none(bootstrapServers, settings, Topics.ALERT_ACTIONS),
        none(bootstrapServers, settings, Topics.RULE_CHANGES),
        none(bootstrapServers, settings, Topics.ROUTING_RULE_CHANGES));
  }

  private static KafkaSource<RawRecord> none(
      String bootstrapServers, KafkaSettings settings, Topic<?> topic) {
    return source(bootstrapServers, settings, topic, OffsetsInitializer.latest())
        .setBounded(OffsetsInitializer.latest())
        .build();
  }

  private static KafkaSource<RawRecord> whole(
      String bootstrapServers, KafkaSettings settings, Topic<?> topic) {
    return source(bootstrapServers, settings, topic, OffsetsInitializer.earliest())
        .setBounded(OffsetsInitializer.latest())
        .build();
  }

  /**
   * A snapshot comes with every message, few tell of a contact, and no customer is back so soon.
   */
  private static KafkaSource<RawRecord> contacts(String bootstrapServers, KafkaSettings settings) {
    return source(bootstrapServers, settings, Topics.CONVERSATIONS, committed())
        .setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, CONTACT_BYTES)
        .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, CONTACT_WAIT_MILLIS)
        .build();
  }

  private static OffsetsInitializer offsets(StartFrom from) {
    return switch (from) {
      case EARLIEST -> OffsetsInitializer.earliest();
      case COMMITTED -> committed();
      case LATEST -> OffsetsInitializer.latest();
    };
  }

  @SuppressWarnings("deprecation") // the connector asks for this type, Kafka has another by now
  private static OffsetsInitializer committed() {
    return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  }

  private static KafkaSourceBuilder<RawRecord> source(
      String bootstrapServers, KafkaSettings settings, Topic<?> topic, OffsetsInitializer from) {
    KafkaSourceBuilder<RawRecord> source =
        KafkaSource.<RawRecord>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(topic.name())
            .setGroupId(settings.group())
            .setClientIdPrefix(settings.group() + "-" + topic.name())
            .setStartingOffsets(from)
            .setDeserializer(new RawRecordReader())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.properties().forEach(source::setProperty);
    return source;
  }
}

package io.earshot.local.broker;

import io.earshot.local.broker.TopicFinding.State;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidMetadataException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Creates the topics that are missing and says of the others whether they are as agreed. */
public final class TopicsAdmin implements AutoCloseable {

  private static final int TIMEOUT_SECONDS = 10;
  private static final long HOSTED_POLL_NANOS = 20_000_000;

  /** Those whose records come with every conversation; of the others four partitions are plenty. */
  private static final Set<Topic<?>> GROW_WITH_TRAFFIC =
      Set.of(
          Topics.CONVERSATION_EVENTS,
          Topics.SCORED_MESSAGES,
          Topics.CONVERSATIONS,
          Topics.CUSTOMERS,
          Topics.CUSTOMER_PROFILES,
          Topics.ROUTING_DECISIONS,
          Topics.RULE_FINDINGS);

  private final Admin admin;
  private final String bootstrapServers;

  private TopicsAdmin(Admin admin, String bootstrapServers) {
    this.admin = admin;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Connects to a broker.
   *
   * @throws BrokerException if none answers
   */
  public static TopicsAdmin connect(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
    TopicsAdmin connected;
    try {
      connected = new TopicsAdmin(Admin.create(settings), bootstrapServers);
    } catch (KafkaException e) {
      throw nobodyAt(bootstrapServers, e);
    }
    try {
      connected.await(connected.admin.describeCluster().nodes());
      return connected;
    } catch (BrokerException e) {
      connected.close();
      throw e;
    }
  }

  /** Creates what is missing; the findings are in the order of {@link Topics#all()}. */
  public List<TopicFinding> createMissing() {
    return createMissing(0);
  }

  /**
   * The same, with at least so many partitions for each topic that grows with the traffic. A topic
   * that has more than were asked for is as agreed.
   */
  public List<TopicFinding> createMissing(int partitions) {
    Set<String> existing = await(admin.listTopics().names());
    List<TopicFinding> findings = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      int wanted = wanted(topic, partitions);
      findings.add(
          existing.contains(topic.name()) ? compare(topic, wanted) : create(topic, wanted));
    }
    awaitHosted(findings.stream().filter(it -> it.state() == State.CREATED).toList(), partitions);
    return findings;
  }

  private static int wanted(Topic<?> topic, int partitions) {
    return GROW_WITH_TRAFFIC.contains(topic)
        ? Math.max(partitions, topic.partitions())
        : topic.partitions();
  }

  /** Kafka says that a topic is created before it can be read: a job started then would fail. */
  private void awaitHosted(List<TopicFinding> created, int asked) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (TopicFinding one : created) {
      int count = wanted(Topics.named(one.topic()), asked);
      for (int i = 0; i < count; i++) {
        partitions.put(new TopicPartition(one.topic(), i), OffsetSpec.latest());
      }
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!areHosted(partitions)) {
      if (System.nanoTime() > deadline) {
        throw new BrokerException(
            "the Kafka at %s created topics and does not serve them".formatted(bootstrapServers),
            null);
      }
      LockSupport.parkNanos(HOSTED_POLL_NANOS);
    }
  }

  private boolean areHosted(Map<TopicPartition, OffsetSpec> partitions) {
    try {
      admin.listOffsets(partitions).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidMetadataException) {
        return false;
      }
      throw refused("answer", e);
    } catch (InterruptedException | TimeoutException e) {
      throw gaveUp(e);
    }
  }

  /**
   * Makes sure that topics are there.
   *
   * @throws BrokerException if one is not
   */
  public void requireExisting(List<Topic<?>> topics) {
    Set<String> existing = await(admin.listTopics().names());
    for (Topic<?> topic : topics) {
      if (!existing.contains(topic.name())) {
        throw new BrokerException(
            "the Kafka at %s has no topic %s: './earshot topics create' makes it"
                .formatted(bootstrapServers, topic),
            null);
      }
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }

  private TopicFinding create(Topic<?> topic, int partitions) {
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(partitions), Optional.empty())
            .configs(agreed(topic));
    try {
      admin.createTopics(List.of(wanted)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return new TopicFinding(topic.name(), State.CREATED, shape(topic, partitions));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) { // somebody was quicker
        return compare(topic, partitions);
      }
      throw refused("create topic " + topic, e);
    } catch (InterruptedException | TimeoutException e) {
      throw gaveUp(e);
    }
  }

  private TopicFinding compare(Topic<?> topic, int partitions) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    TopicDescription found =
        await(admin.describeTopics(List.of(topic.name())).topicNameValues().get(topic.name()));
    Config config = await(admin.describeConfigs(List.of(resource)).values().get(resource));

    List<String> differences = new ArrayList<>();
    int has = found.partitions().size();
    if (has < partitions) {
      differences.add("%d partitions instead of %d".formatted(has, partitions));
    }
    agreed(topic)
        .forEach(
            (key, wanted) -> {
              ConfigEntry entry = config.get(key);
              String is = entry == null ? "nothing" : entry.value();
              if (!wanted.equals(is)) {
                differences.add("%s is %s instead of %s".formatted(key, is, wanted));
              }
            });
    return differences.isEmpty()
        ? new TopicFinding(topic.name(), State.FOUND, shape(topic, has))
        : new TopicFinding(topic.name(), State.DIFFERS, String.join("; ", differences));
  }

  /**
   * What is agreed of a topic, as Kafka's settings. A replay that is faster than life sends events
   * that are ahead of the clock, which Kafka would refuse from an hour on.
   */
  private static Map<String, String> agreed(Topic<?> topic) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cleanup.policy", topic.cleanup().policy());
    if (topic.cleanup().keptFor() != null) {
      settings.put("retention.ms", Long.toString(topic.cleanup().keptFor().toMillis()));
    }
    if (topic.equals(Topics.CONVERSATION_EVENTS)) {
      settings.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    }
    return settings;
  }

  private static String shape(Topic<?> topic, int partitions) {
    String kept =
        topic.cleanup().keptFor() == null
            ? ""
            : ", kept %d days".formatted(topic.cleanup().keptFor().toDays());
    return "%d partitions, %s%s".formatted(partitions, topic.cleanup().policy(), kept);
  }

  private <T> T await(@Nullable KafkaFuture<T> future) {
    Objects.requireNonNull(future, "Kafka answers for each topic it is asked about");
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw nobodyAt(bootstrapServers, e);
      }
      throw refused("answer", e);
    } catch (InterruptedException | TimeoutException e) {
      throw gaveUp(e);
    }
  }

  private BrokerException gaveUp(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return nobodyAt(bootstrapServers, e);
  }

  private BrokerException refused(String what, ExecutionException e) {
    String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return new BrokerException(
        "the Kafka at %s did not %s: %s".formatted(bootstrapServers, what, why), e);
  }

  private static BrokerException nobodyAt(String bootstrapServers, Exception e) {
    return new BrokerException(
        "no Kafka answers at %s: start one with './earshot broker', or name yours with"
                .formatted(bootstrapServers)
            + " --bootstrap-servers HOST:PORT",
        e);
  }
}

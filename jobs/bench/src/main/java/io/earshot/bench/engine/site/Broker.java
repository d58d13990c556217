package io.earshot.bench.engine.site;

import io.earshot.local.Ports;
import io.earshot.local.broker.BrokerException;
import io.earshot.local.broker.TopicsAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka of one's own, in a process of its own, with Earshot's topics. */
public final class Broker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final short ONE_COPY = 1;

  private final Child process;
  private final String bootstrapServers;

  private Broker(Child process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts one with its data and log in that folder, and waits until it answers. */
  static Broker start(Path folder) {
    int port =
        Ports.anyFree().orElseThrow(() -> new BenchException("no port is free for Kafka", null));
    Child process =
        Child.start(
            "broker",
            folder,
            List.of("-Xmx512m", "-XX:+UseG1GC"),
            BrokerMain.class.getName(),
            List.of(folder.resolve("kafka").toString(), Integer.toString(port)));
    Broker broker = new Broker(process, Ports.HOST + ":" + port);
    broker.createTopics();
    return broker;
  }

  private void createTopics() {
    Patience patience = new Patience(PATIENCE, "the broker to answer");
    while (true) {
      process.mustRun();
      try (TopicsAdmin admin = TopicsAdmin.connect(bootstrapServers)) {
        admin.createMissing();
        return;
      } catch (BrokerException e) {
        patience.spend();
      }
    }
  }

  /** Creates one more topic. */
  public void create(String topic, int partitions) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, ONE_COPY))).all().get();
    } catch (ExecutionException e) {
      throw new BenchException("%s cannot be created".formatted(topic), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** What a client needs to find it. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Its process. */
  public Child process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}

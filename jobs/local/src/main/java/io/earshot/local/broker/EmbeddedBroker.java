package io.earshot.local.broker;

import io.earshot.local.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A Kafka broker in this process: one node that is broker and controller, reachable from this
 * machine only. Its data stay in its directory and are found again there by the next start.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String NODE_ID = "1";

  /** Sixteen bytes in Base64, as Kafka wants it: "earshot-embedded". */
  private static final String CLUSTER_ID = "ZWFyc2hvdC1lbWJlZGRlZA";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts a broker on any free port. */
  public static EmbeddedBroker start(Path directory) {
    return start(directory, 0);
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param directory where its data are, or will be
   * @param port where clients find it; 0 for any free one
   * @throws BrokerException if it does not start
   */
  public static EmbeddedBroker start(Path directory, int port) {
    if (port != 0 && !Ports.isFree(port)) {
      throw new BrokerException(
          "port %d is taken: name another one with --port, or use the Kafka that is there"
              .formatted(port),
          null);
    }
    int clientPort = port == 0 ? freePort() : port;
    Properties settings = settings(directory, clientPort, freePort());
    try {
      Files.createDirectories(directory);
      format(directory);
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, clientPort);
    } catch (Exception e) {
      throw new BrokerException(
          "Kafka did not start on port %d with its data in %s: %s"
              .formatted(clientPort, directory, e.getMessage()),
          e);
    }
  }

  /** What a client needs to find it. */
  public String bootstrapServers() {
    return Ports.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path directory) throws Exception {
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(quiet)
          .setNodeId(Integer.parseInt(NODE_ID))
          .setClusterId(CLUSTER_ID)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setIgnoreFormatted(true)
          .run();
    }
  }

  private static Properties settings(Path directory, int clientPort, int controllerPort) {
    String client = "PLAINTEXT://" + Ports.HOST + ":" + clientPort;
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE_ID);
    settings.put("log.dirs", directory.toString());
    settings.put("listeners", client + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort);
    settings.put("advertised.listeners", client);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", NODE_ID + "@" + Ports.HOST + ":" + controllerPort);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", "8388608");
    settings.put("auto.create.topics.enable", "false");
    // Nobody takes over from a single node: handing over would only delay the end.
    settings.put("controlled.shutdown.enable", "false");
    return settings;
  }

  private static int freePort() {
    return Ports.anyFree()
        .orElseThrow(() -> new BrokerException("no port is free for Kafka", null));
  }
}

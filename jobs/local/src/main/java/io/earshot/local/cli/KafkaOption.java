package io.earshot.local.cli;

import picocli.CommandLine.Option;

/** Which Kafka. */
final class KafkaOption {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:EARSHOT_BOOTSTRAP_SERVERS:-localhost:9092}",
      description = {
        "The Kafka to speak to; also EARSHOT_BOOTSTRAP_SERVERS.",
        "Default: ${DEFAULT-VALUE}"
      })
  String servers = "";
}

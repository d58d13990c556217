package io.earshot.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which queues there are, and which routing rules hold as long as nobody has changed them. */
final class QueuesOption {

  @Option(
      names = "--queues",
      paramLabel = "FILE",
      description = "What differs from the shipped config/queues.yaml.")
  @Nullable Path file;
}

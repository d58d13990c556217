package io.earshot.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules hold as long as nobody has changed them on the topic. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules in the place of the shipped config/rules.yaml.")
  @Nullable Path file;
}

package io.earshot.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an operator says about the board. */
final class BoardFileOption {

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "What differs from the shipped config/board.yaml.")
  @Nullable Path file;
}

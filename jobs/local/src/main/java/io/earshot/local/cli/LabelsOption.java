package io.earshot.local.cli;

import io.earshot.domain.event.ConversationId;
import io.earshot.local.backtest.Labels;
import io.earshot.local.backtest.Need;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which conversations needed a lead. */
final class LabelsOption {

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "Which conversations needed a lead, one a line: its id, a tab, and the position from 0 of"
            + " the message after which one was needed, or none."
      })
  private @Nullable Path file;

  /** The labels; empty without a file. */
  Map<ConversationId, Need> needs() throws IOException {
    if (file == null) {
      return Map.of();
    }
    try {
      return Labels.read(file);
    } catch (IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}

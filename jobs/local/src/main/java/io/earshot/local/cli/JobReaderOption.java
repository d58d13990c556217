package io.earshot.local.cli;

import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.ReaderChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who reads messages in a job. */
final class JobReaderOption {

  @Option(
      names = "--reader",
      paramLabel = "KIND",
      description = {
        "Who reads messages: linear, encoder, or cascade: both.",
        "Default: reader.kind of the settings, linear as shipped"
      })
  private @Nullable ReaderChoice kind;

  /** The settings, with the reader that was asked for. */
  JobSettings in(JobSettings settings) {
    return kind == null ? settings : settings.readBy(kind);
  }
}

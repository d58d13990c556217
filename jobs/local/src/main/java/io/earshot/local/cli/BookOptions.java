package io.earshot.local.cli;

import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.RuleFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Two books of rules with their settings: the present one and a candidate. */
final class BookOptions {

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "The candidate's rules. Default: the present ones")
  private @Nullable Path rules;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The candidate's settings. Default: the present ones")
  private @Nullable Path settings;

  @Option(
      names = "--present-rules",
      paramLabel = "FILE",
      description = "The present rules. Default: the shipped config/rules.yaml")
  private @Nullable Path presentRules;

  @Option(
      names = "--present-settings",
      paramLabel = "FILE",
      description = "The present settings. Default: the shipped config/job.yaml")
  private @Nullable Path presentSettings;

  @Option(
      names = "--queues",
      paramLabel = "FILE",
      description = "Of both: what differs from the shipped config/queues.yaml.")
  private @Nullable Path queues;

  /** Whether there is anything to compare. */
  boolean differ() {
    return rules != null || settings != null;
  }

  JobSettings present() {
    return load(presentSettings, presentRules);
  }

  JobSettings candidate() {
    return load(
        settings == null ? presentSettings : settings, rules == null ? presentRules : rules);
  }

  private JobSettings load(@Nullable Path job, @Nullable Path book) {
    JobSettings loaded = SettingsFiles.load(job, queues);
    return book == null ? loaded : loaded.ruledBy(RuleFile.checked(book));
  }
}

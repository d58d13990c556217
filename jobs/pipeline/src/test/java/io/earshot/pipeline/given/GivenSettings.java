package io.earshot.pipeline.given;

import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;

/** The shipped settings, with what a test needs otherwise. */
public final class GivenSettings {

  private GivenSettings() {}

  /** As shipped, but with the tiny models. */
  public static JobSettings shipped() {
    return timed(SettingsFiles.defaults().eventTime());
  }

  /** The shipped settings of readers, with the tiny models. */
  public static ReaderSettings reader() {
    ReaderSettings shipped = SettingsFiles.defaults().reader();
    return new ReaderSettings(
        shipped.kind(), TinyModels.home(), List.of("en"), shipped.cascade(), shipped.batch());
  }

  /** The same with another event time. */
  public static JobSettings timed(EventTimeSettings eventTime) {
    JobSettings shipped = SettingsFiles.defaults();
    return new JobSettings(
        shipped.kafka(),
        eventTime,
        shipped.decode(),
        reader(),
        shipped.arrangement(),
        shipped.conversations(),
        shipped.risk(),
        shipped.customers(),
        shipped.routing(),
        shipped.redaction());
  }
}

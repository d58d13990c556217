package io.earshot.pipeline.given;

import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.alert.BudgetSettings;
import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import java.util.Map;

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
    return with(eventTime, SettingsFiles.defaults().alerts());
  }

  /** The same, and teams that are shown whatever there is, in whatever order it comes. */
  public static JobSettings unrationed(EventTimeSettings eventTime) {
    AlertSettings shipped = SettingsFiles.defaults().alerts();
    return with(eventTime, shipped.with(new BudgetSettings(1_000, 1, 1, Map.of())));
  }

  private static JobSettings with(EventTimeSettings eventTime, AlertSettings alerts) {
    JobSettings shipped = SettingsFiles.defaults();
    return new JobSettings(
        shipped.kafka(),
        eventTime,
        shipped.decode(),
        reader(),
        shipped.arrangement(),
        shipped.conversations(),
        shipped.risk(),
        alerts,
        shipped.customers(),
        shipped.routing(),
        shipped.intents(),
        shipped.rules(),
        shipped.redaction());
  }
}

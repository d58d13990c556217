package io.earshot.pipeline.step;

import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.status.ModelVersion;
import io.earshot.language.MessageReader;
import io.earshot.language.MultilingualReader;
import io.earshot.language.ReaderName;
import io.earshot.language.cascade.DoubtOrRisk;
import io.earshot.language.cascade.EncoderChoice;
import io.earshot.language.cascade.LagValve;
import io.earshot.language.cascade.LoadGuard;
import io.earshot.language.cascade.ReadingDesk;
import io.earshot.language.cascade.ReadingWatch;
import io.earshot.language.cascade.TimeBudget;
import io.earshot.language.encoder.EncoderReader;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import io.earshot.pipeline.settings.CascadeSettings;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.ReaderChoice;
import io.earshot.pipeline.settings.ReaderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Readers by their settings. */
public final class Readers {

  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private Readers() {}

  /**
   * Loads the readers once and drops them, so that a model that is missing or damaged is told to
   * the person who starts the job and not to a task that restarts for ever. Models that are not for
   * shipping are named in the log.
   *
   * @throws io.earshot.language.model.ModelException if one cannot be loaded
   */
  public static void check(ReaderSettings settings) {
    bounded(settings).open(SystemClock.getInstance(), ReadingWatch.SILENT).close();
    ModelStore store = ModelStore.at(home(settings));
    ReaderName name = ReaderName.valueOf(settings.kind().name());
    Measurement.warnings(name.manifests(store, settings.languages())).forEach(LOG::warn);
  }

  /** The models that a job with these settings reads and judges risk with. */
  static List<ModelVersion> models(JobSettings settings) {
    ReaderSettings reader = settings.reader();
    ModelStore store = ModelStore.at(home(reader));
    List<ModelVersion> models = new ArrayList<>();
    for (Manifest model :
        ReaderName.valueOf(reader.kind().name()).manifests(store, reader.languages())) {
      models.add(new ModelVersion(model.id(), model.version()));
    }
    RiskJudge risk = Risks.judge(settings);
    if (risk != null) {
      models.add(new ModelVersion(risk.model().id(), risk.model().version()));
    }
    return List.copyOf(models);
  }

  /** Desks of a job that follows what happens: a cascade gives way to the load. */
  static Desks live(ReaderSettings settings) {
    return (clock, watch) -> open(settings, guard(settings.cascade(), clock), clock, watch);
  }

  /** Desks of a run over what has happened: no clock has a part in who reads. */
  static Desks bounded(ReaderSettings settings) {
    return (clock, watch) -> open(settings, LoadGuard.none(), clock, watch);
  }

  private static ReadingDesk open(
      ReaderSettings settings, LoadGuard guard, Clock clock, ReadingWatch watch) {
    Path home = home(settings);
    MessageReader linear = MultilingualReader.load(ModelStore.at(home), settings.languages());
    if (settings.kind() == ReaderChoice.LINEAR) {
      return ReadingDesk.of(linear);
    }
    MessageReader encoder = EncoderReader.load(home);
    if (settings.kind() == ReaderChoice.ENCODER) {
      return ReadingDesk.of(
          linear,
          encoder,
          inEnglish(EncoderChoice.EVERY, settings),
          LoadGuard.none(),
          watch,
          clock::relativeTimeNanos);
    }
    CascadeSettings cascade = settings.cascade();
    EncoderChoice choice =
        inEnglish(new DoubtOrRisk(linear, cascade.margin(), cascade.atRisk()), settings);
    return ReadingDesk.of(linear, encoder, choice, guard, watch, clock::relativeTimeNanos);
  }

  /** The encoder takes a language that is open for English, the linear reader for the first. */
  static EncoderChoice inEnglish(EncoderChoice choice, ReaderSettings settings) {
    boolean openIsEnglish = settings.languages().get(0).equals("en");
    return (message, linear) ->
        (message.language() != null || openIsEnglish) && choice.deserves(message, linear);
  }

  private static LoadGuard guard(CascadeSettings settings, Clock clock) {
    return LoadGuard.of(
        new LagValve(settings.toLimits(), clock::relativeTimeMillis),
        new TimeBudget(settings.budget(), clock::relativeTimeNanos));
  }

  static Path home(ReaderSettings settings) {
    String home = settings.home();
    return Path.of(home.isEmpty() ? System.getProperty("earshot.home", ".") : home);
  }
}

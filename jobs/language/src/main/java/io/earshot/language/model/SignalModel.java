package io.earshot.language.model;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * The signal models of one side of a conversation: a column of weights for each signal.
 *
 * @param signals in the order of the columns
 * @param weights by the name of a feature
 * @param calibrations what the sums of a signal mean
 */
public record SignalModel(
    List<Signal> signals,
    Map<String, float[]> weights,
    Map<Signal, SignalCalibration> calibrations) {

  public SignalModel {
    signals = List.copyOf(signals);
    calibrations = Map.copyOf(calibrations);
    if (!calibrations.keySet().containsAll(signals)) {
      throw new ModelException("A signal has no threshold: " + signals + ", " + calibrations);
    }
  }

  /** What a manifest calls this kind of model. */
  public static final String KIND = "signals";

  /** The outcomes of the model of one signal. */
  public static final List<String> OUTCOMES = List.of("no", "yes");

  /** The signals that this role can give. */
  public static List<Signal> saidBy(ParticipantRole role) {
    return Arrays.stream(Signal.values()).filter(signal -> signal.saidBy() == role).toList();
  }

  /** The file with the weights of a signal. */
  public static String file(Signal signal) {
    return signal.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".bin";
  }

  /** The stored models of the signals that this role can give; of none where none are stored. */
  public static SignalModel of(@Nullable StoredModel stored, ParticipantRole role) {
    if (stored == null) {
      return new SignalModel(List.of(), Map.of(), Map.of());
    }
    stored.require(KIND);
    Map<Signal, AbstractModel> models = new EnumMap<>(Signal.class);
    Map<Signal, SignalCalibration> calibrations = new EnumMap<>(Signal.class);
    for (Signal signal : saidBy(role)) {
      if (!stored.manifest().labels().contains(signal.name())) {
        continue;
      }
      models.put(signal, OpenNlpModels.read(stored.file(file(signal))));
      calibrations.put(signal, calibration(stored, signal));
    }
    return of(models, calibrations);
  }

  private static SignalCalibration calibration(StoredModel stored, Signal signal) {
    return new SignalCalibration(
        stored.setting("slope." + signal.name(), 1),
        stored.setting("shift." + signal.name(), 0),
        stored.setting("threshold." + signal.name()));
  }

  /** The calibration of a signal as settings of a manifest. */
  public static Map<String, Double> settings(Signal signal, SignalCalibration calibration) {
    return Map.of(
        "slope." + signal.name(), calibration.slope(),
        "shift." + signal.name(), calibration.shift(),
        "threshold." + signal.name(), calibration.threshold());
  }

  /** Models fresh from training, each with the outcomes no and yes. */
  public static SignalModel of(
      Map<Signal, AbstractModel> models, Map<Signal, SignalCalibration> calibrations) {
    List<Signal> signals = List.copyOf(models.keySet());
    Map<String, float[]> rows = new HashMap<>();
    models.forEach((signal, model) -> add(model, signals.indexOf(signal), signals.size(), rows));
    return new SignalModel(signals, rows, calibrations);
  }

  private static void add(AbstractModel model, int column, int columns, Map<String, float[]> rows) {
    OpenNlpModels.weights(model, OUTCOMES)
        .forEach(
            (name, weights) ->
                rows.computeIfAbsent(name, feature -> new float[columns])[column] =
                    weights[1] - weights[0]);
  }
}

package io.earshot.language.evaluation;

import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.data.Sha256;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.Manifest;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.training.TrainingSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the readings of a cross-validation rest on. Whoever changes how models are fitted, but
 * neither data, features nor settings, deletes the kept readings.
 *
 * @param id of the sentiment model that was trained so on everything
 * @param version of it
 * @param folds how many there were
 * @param settings of the trainings, seed included
 * @param models {@link ModelHashes} of the models that were trained so on everything
 * @param data SHA-256 of each file that was learned from, by its name
 * @param features a hash over all features of all messages
 */
record DraftBasis(
    String id,
    String version,
    int folds,
    String settings,
    List<String> models,
    Map<String, String> data,
    String features) {

  /** Texts of others do not lie in the repository: not everyone has them to train with. */
  private static final String OF_OTHERS = "public/";

  /** The basis of a cross-validation by so many folds. */
  static DraftBasis of(
      List<Manifest> models, int folds, TrainingSettings settings, LabelledData data) {
    Map<String, String> files = new TreeMap<>();
    for (LabelledFile file : data.files()) {
      files.put(file.name(), file.sha256());
    }
    Manifest sentiment = models.get(0);
    return new DraftBasis(
        sentiment.id(),
        sentiment.version(),
        folds,
        settings.toString(),
        ModelHashes.of(models),
        files,
        features(sentiment.language(), data));
  }

  private static String features(String language, LabelledData data) {
    MessageFeatures features = new MessageFeatures(LanguagePack.of(language));
    long[] sum = new long[1];
    for (LabelledFile file : data.files()) {
      if (!file.name().startsWith(OF_OTHERS)) {
        for (LabelledMessage labelled : file.messages()) {
          features.of(
              labelled.message(),
              features.tokens(labelled.message()),
              (feature, token) -> sum[0] = 31 * sum[0] + feature);
        }
      }
    }
    return Sha256.of(Long.toString(sum[0]).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /**
   * In what this differs from what is here, in words; null if readings that rest on this are what
   * would be read here. Texts of others may be missing here: they are only learned from.
   */
  @Nullable String differs(DraftBasis here) {
    if (folds != here.folds || !settings.equals(here.settings)) {
      return "other settings";
    }
    if (!models.equals(here.models)) {
      return "other models";
    }
    if (!features.equals(here.features)) {
      return "other texts or features";
    }
    Map<String, String> missing = new TreeMap<>(data);
    missing.entrySet().removeAll(here.data.entrySet());
    boolean holds =
        data.entrySet().containsAll(here.data.entrySet())
            && missing.keySet().stream().allMatch(name -> name.startsWith(OF_OTHERS));
    return holds ? null : "other data";
  }
}

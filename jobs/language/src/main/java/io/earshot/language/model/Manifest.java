package io.earshot.language.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a folder in models/ holds and how it came to be. Written from the data alone: the same
 * training gives the same manifest.
 *
 * @param id the folder's name
 * @param kind what its files are: {@code sentiment} or {@code signals}
 * @param features version of the feature names it was trained with
 * @param labels what it can answer, in order
 * @param files each model file
 * @param settings numbers fitted beside the weights: calibration, thresholds
 * @param training how to train it again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    String id,
    String version,
    String kind,
    String language,
    int features,
    List<String> labels,
    List<ModelFile> files,
    Map<String, Double> settings,
    Training training) {

  /** A file of the model and the fingerprint of its bytes. */
  public record ModelFile(String name, String sha256, long bytes) {}

  /**
   * A file the model was trained on.
   *
   * @param sha256 of its bytes
   * @param messages how many of its messages were used
   * @param licence under which it comes; null in manifests of older models
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DataFile(String name, String sha256, int messages, @Nullable String licence) {}

  /** Whether it was trained on data that a shipped model must not be trained on. */
  @JsonIgnore
  public boolean isNotForShipping() {
    return Boolean.TRUE.equals(training.notForShipping);
  }

  /**
   * How the model was trained.
   *
   * @param openNlp version of OpenNLP
   * @param command that trains it again
   * @param parameters of the trainer
   * @param examples how many messages carry each label
   * @param data the files it was trained on
   * @param dataLicence under which they come
   * @param notForShipping true if some of them may only be measured on; null if not
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Training(
      String openNlp,
      String command,
      Map<String, String> parameters,
      Map<String, Integer> examples,
      List<DataFile> data,
      String dataLicence,
      @Nullable Boolean notForShipping) {}
}

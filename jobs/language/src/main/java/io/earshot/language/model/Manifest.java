package io.earshot.language.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

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

  /** A file the model was trained on, its fingerprint, and how many of its messages were used. */
  public record DataFile(String name, String sha256, int messages) {}

  /**
   * How the model was trained.
   *
   * @param openNlp version of OpenNLP
   * @param command that trains it again
   * @param parameters of the trainer
   * @param examples how many messages carry each label
   * @param data the files it was trained on
   * @param dataLicence under which they come
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Training(
      String openNlp,
      String command,
      Map<String, String> parameters,
      Map<String, Integer> examples,
      List<DataFile> data,
      String dataLicence) {}
}

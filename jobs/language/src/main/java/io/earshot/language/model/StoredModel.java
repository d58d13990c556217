package io.earshot.language.model;

import io.earshot.language.data.Sha256;
import io.earshot.language.feature.MessageFeatures;
import java.util.HashMap;
import java.util.Map;

/** A model as it lies in a folder or in the jar: its manifest and the bytes of its files. */
public final class StoredModel {

  private final Manifest manifest;
  private final String place;
  private final Map<String, byte[]> files = new HashMap<>();

  StoredModel(Manifest manifest, String place) {
    this.manifest = manifest;
    this.place = place;
  }

  void add(Manifest.ModelFile file, byte[] bytes) {
    String found = Sha256.of(bytes);
    if (!found.equals(file.sha256())) {
      throw new ModelException(
          place
              + "/"
              + file.name()
              + " is not the file its manifest describes (sha256 "
              + found
              + ", expected "
              + file.sha256()
              + "): restore it, or ./earshot train writes both");
    }
    files.put(file.name(), bytes);
  }

  /** What the model is and how it came to be. */
  public Manifest manifest() {
    return manifest;
  }

  /** The bytes of one file that the manifest names. */
  public byte[] file(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw bad("its manifest names no file " + name);
    }
    return bytes;
  }

  /** A number that was fitted beside the weights. */
  public double setting(String name) {
    Double value = manifest.settings().get(name);
    if (value == null) {
      throw bad("its manifest has no setting " + name);
    }
    return value;
  }

  /** The same, or another number where the manifest has none of this name. */
  public double setting(String name, double otherwise) {
    return manifest.settings().getOrDefault(name, otherwise);
  }

  /**
   * Refuses a model for another purpose, or that was trained with features whose names have changed
   * since.
   *
   * @param kind what it is to be for
   */
  public void require(String kind) {
    int features = manifest.features();
    boolean fits = features >= MessageFeatures.OLDEST && features <= MessageFeatures.VERSION;
    require(kind, fits ? features : MessageFeatures.VERSION);
  }

  /** Refuses a model for another purpose, or made for another version of its input. */
  public void require(String kind, int features) {
    if (!kind.equals(manifest.kind()) || features != manifest.features()) {
      throw bad(
          "expected "
              + kind
              + " with features version "
              + features
              + ", found "
              + manifest.kind()
              + " with version "
              + manifest.features()
              + "; ./earshot train writes a new one");
    }
  }

  ModelException bad(String problem) {
    return new ModelException("Model " + place + ": " + problem);
  }
}

package io.earshot.language.evaluation;

import io.earshot.language.model.Manifest;
import io.earshot.language.model.Manifest.ModelFile;
import java.util.List;

/** The fingerprints by which an evaluation names the models it is about. */
public final class ModelHashes {

  private ModelHashes() {}

  /** Folder, file and SHA-256 of every file of these models. */
  public static List<String> of(List<Manifest> models) {
    return models.stream()
        .flatMap(model -> model.files().stream().map(file -> line(model.id(), file)))
        .toList();
  }

  private static String line(String id, ModelFile file) {
    return id + "/" + file.name() + " " + file.sha256();
  }
}

package io.earshot.language.evaluation;

import io.earshot.language.model.Manifest.ModelFile;
import io.earshot.language.model.ModelException;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import java.util.List;
import java.util.stream.Stream;

/** The fingerprints by which an evaluation names the models it is about. */
public final class ModelHashes {

  private ModelHashes() {}

  /** Folder, file and SHA-256 of every file of the linear reader's models. */
  public static List<String> of(ModelStore store) {
    return Stream.of(ModelIds.sentiment("en"), ModelIds.signals("en"))
        .flatMap(id -> store.open(id).manifest().files().stream().map(file -> line(id, file)))
        .toList();
  }

  /** The same, or none where no models are stored yet. */
  public static List<String> ifStored(ModelStore store) {
    try {
      return of(store);
    } catch (ModelException e) {
      return List.of();
    }
  }

  private static String line(String id, ModelFile file) {
    return id + "/" + file.name() + " " + file.sha256();
  }
}

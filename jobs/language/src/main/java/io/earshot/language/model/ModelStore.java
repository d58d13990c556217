package io.earshot.language.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds stored models: in the folder {@code models/} of a home, or else among the models that
 * travel in the jar. What it opens is whole: every file has been checked against the manifest.
 */
public final class ModelStore {

  private static final String MANIFEST = "manifest.json";

  private final @Nullable Path models;
  private final boolean fallsBack;

  private ModelStore(@Nullable Path models, boolean fallsBack) {
    this.models = models;
    this.fallsBack = fallsBack;
  }

  /** Models under this home, or else in the jar. */
  public static ModelStore at(Path home) {
    return new ModelStore(home.resolve("models"), true);
  }

  /** Only the models that travel in the jar. */
  public static ModelStore inJar() {
    return new ModelStore(null, true);
  }

  /** Only the models in this folder. */
  public static ModelStore in(Path models) {
    return new ModelStore(models, false);
  }

  /**
   * Opens a model and checks it.
   *
   * @param id the name of its folder, for example sentiment-en
   * @throws ModelException if there is none, or it is not what its manifest says
   */
  public StoredModel open(String id) {
    Path folder = folder(id);
    try {
      if (folder != null) {
        return open(folder.toString(), name -> Files.readAllBytes(folder.resolve(name)));
      }
      if (!fallsBack) {
        throw new IOException("no " + id + " in " + models);
      }
      return open("class path /models/" + id, name -> resource(id, name));
    } catch (IOException e) {
      throw new ModelException(
          "Cannot read model " + id + ": " + e.getMessage() + "; ./earshot train writes it", e);
    }
  }

  /**
   * Opens a model that need not be there.
   *
   * @return null if there is none
   * @throws ModelException if it is not what its manifest says
   */
  public @Nullable StoredModel find(String id) {
    boolean isThere =
        folder(id) != null
            || (fallsBack && ModelStore.class.getResource(path(id, MANIFEST)) != null);
    return isThere ? open(id) : null;
  }

  /** A file that lies beside a stored model; null if there is none, as in the jar. */
  public @Nullable Path beside(String id, String name) {
    Path file = models == null ? null : models.resolve(id).resolve(name);
    return file != null && Files.exists(file) ? file : null;
  }

  /** Where a file beside a stored model lies or would lie; null in the jar. */
  public @Nullable Path placeBeside(String id, String name) {
    Path folder = folder(id);
    return folder == null ? null : folder.resolve(name);
  }

  private @Nullable Path folder(String id) {
    Path folder = models == null ? null : models.resolve(id);
    return folder != null && Files.exists(folder.resolve(MANIFEST)) ? folder : null;
  }

  private static String path(String id, String name) {
    return "/models/" + id + "/" + name;
  }

  private static StoredModel open(String place, Contents files) throws IOException {
    Manifest manifest = Json.read(files.read(MANIFEST), Manifest.class);
    StoredModel model = new StoredModel(manifest, place);
    for (Manifest.ModelFile file : manifest.files()) {
      model.add(file, files.read(file.name()));
    }
    return model;
  }

  private byte[] resource(String id, String name) throws IOException {
    String path = path(id, name);
    try (InputStream in = ModelStore.class.getResourceAsStream(path)) {
      if (in == null) {
        String where = models == null ? "" : " (nor " + models.resolve(id) + ")";
        throw new IOException("no class path resource " + path + where);
      }
      return in.readAllBytes();
    }
  }

  private interface Contents {
    byte[] read(String name) throws IOException;
  }
}

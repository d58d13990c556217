package io.earshot.language.data;

import io.earshot.language.data.Provenance.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labelled messages that a model may learn from, and under which licences they come.
 *
 * @param licences by the name of a file
 * @param notForShipping whether a model made of it must not be shipped
 */
public record TrainingData(
    LabelledData data, Map<String, String> licences, boolean notForShipping) {

  /** What a licence is called that nobody knows. */
  private static final String UNKNOWN = "not known";

  /**
   * What is known of data, and what is said of it.
   *
   * @param licence of files of which nothing is known; null if the user did not say
   * @param notForShipping whether the user accepts a model that must not be shipped
   */
  public record Terms(@Nullable String licence, boolean notForShipping) {}

  /**
   * Everything in these files and folders.
   *
   * @throws BadDataException if something cannot be read; or if it may only be measured on, or
   *     nothing is known of it, and the terms do not make up for that
   */
  public static TrainingData at(List<Path> paths, Terms terms) {
    List<LabelledFile> files = new ArrayList<>();
    Map<String, String> licences = new TreeMap<>();
    boolean harmed = false;
    for (Path path : paths) {
      for (LabelledFile file : LabelledDataReader.read(path).files()) {
        Provenance provenance = Provenance.of(path, file);
        boolean isFree = isFree(file, provenance, terms);
        String name = paths.size() == 1 ? file.name() : path.getFileName() + "/" + file.name();
        files.add(new LabelledFile(name, file.sha256(), file.messages()));
        licences.put(name, licence(provenance, terms));
        harmed |= !isFree;
      }
    }
    return new TrainingData(new LabelledData(files), licences, harmed);
  }

  private static String licence(@Nullable Provenance provenance, Terms terms) {
    if (provenance != null) {
      return provenance.licence();
    }
    return terms.licence == null ? UNKNOWN : terms.licence;
  }

  private static boolean isFree(LabelledFile file, @Nullable Provenance provenance, Terms terms) {
    if (provenance == null && terms.licence != null) {
      return true;
    }
    if (provenance != null && provenance.use() != Use.MEASURE_ONLY) {
      return true;
    }
    if (!terms.notForShipping) {
      throw new BadDataException(provenance == null ? unknown(file) : refused(file, provenance));
    }
    return false;
  }

  private static String unknown(LabelledFile file) {
    return file.name()
        + ": nothing tells its licence. Say it with --licence, or in a "
        + Provenance.FILE
        + " beside it; or train a model for yourself alone with --not-for-shipping";
  }

  private static String refused(LabelledFile file, Provenance provenance) {
    return "%s is %s (%s) and may only be measured on. Leave it out, or train a model for yourself alone with --not-for-shipping"
        .formatted(file.name(), provenance.name(), provenance.licence());
  }
}

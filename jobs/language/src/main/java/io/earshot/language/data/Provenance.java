package io.earshot.language.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.domain.event.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What labelled data is, under which licence it comes, and what it may be used for.
 *
 * @param name of the data
 * @param licence in words, an SPDX identifier where there is one
 * @param use what models made of it are good for
 * @param channel of messages that do not tell theirs; null if it is not known
 */
public record Provenance(String name, String licence, Use use, @Nullable Channel channel) {

  public Provenance {
    if (name == null || licence == null || use == null) {
      throw new IllegalArgumentException("name, licence and use must be told");
    }
  }

  /** What data may be used for. */
  public enum Use {
    /** Models that are trained on it may be shipped. */
    TRAIN,
    /** The same, but nothing is measured on it: its conversations are in no fold. */
    TRAIN_ONLY,
    /** Readers may be measured on it; a model that is trained on it must not be shipped. */
    MEASURE_ONLY
  }

  /** The file in a folder that says this of everything in it and below. */
  public static final String FILE = "dataset.json";

  private static final Set<String> NOT_FOR_TRAINING = Set.of("measure-only", "replay");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private static final Map<String, Provenance> KNOWN = known();

  /**
   * What is known of a file: by its bytes, if it is a public set of data that we know; else by the
   * nearest {@value #FILE} in its folder or above, up to the path that was asked for; else by a
   * folder called measure-only or replay.
   *
   * @param root the file or folder that was read
   * @return null if nothing is known
   * @throws BadDataException if a {@value #FILE} cannot be read
   */
  public static @Nullable Provenance of(Path root, LabelledFile file) {
    Provenance known = KNOWN.get(file.sha256());
    if (known != null) {
      return known;
    }
    Path whole = root.toAbsolutePath().normalize();
    Path top = Files.isDirectory(whole) ? whole : whole.getParent();
    Path at = Files.isDirectory(whole) ? whole.resolve(file.name()).getParent() : top;
    while (at != null && top != null && at.startsWith(top)) {
      if (Files.exists(at.resolve(FILE))) {
        return read(at.resolve(FILE));
      }
      at = at.getParent();
    }
    for (Path folder : whole.resolve(file.name())) {
      if (NOT_FOR_TRAINING.contains(folder.toString())) {
        return new Provenance(folder.toString(), "not known", Use.MEASURE_ONLY, null);
      }
    }
    return null;
  }

  private static Provenance read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), Provenance.class);
    } catch (JsonProcessingException e) {
      throw new BadDataException(
          file
              + ": expected {\"name\": \"...\", \"licence\": \"...\", \"use\": \"train\","
              + " \"train_only\" or \"measure_only\"}, found: "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + file + ": " + e.getMessage());
    }
  }

  private static Map<String, Provenance> known() {
    InputStream in = Provenance.class.getResourceAsStream("known-data.tsv");
    if (in == null) {
      throw new IllegalStateException("The jar has lost known-data.tsv");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .collect(
              Collectors.toUnmodifiableMap(
                  cells -> cells.get(0),
                  cells ->
                      new Provenance(
                          cells.get(1),
                          cells.get(2),
                          Use.valueOf(cells.get(3)),
                          cells.get(4).isEmpty() ? null : Channel.valueOf(cells.get(4)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

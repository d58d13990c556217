package io.earshot.language.data;

import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.Provenance.Use;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.language.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads labelled data from a file or from all files of a folder: TSV ({@code label<TAB>text}),
 * tables with a header (CSV or TSV) and JSONL in the form of the corpus, any of them gzipped if the
 * name ends in {@code .gz}. What its {@link Provenance} keeps for training comes without its
 * conversations, so that no fold tests on it. Files of other kinds in a folder are passed over.
 * What it cannot read is a {@link BadDataException}, never a gap.
 */
public final class LabelledDataReader {

  private static final List<String> KINDS =
      List.of(".tsv", ".csv", ".jsonl", ".tsv.gz", ".csv.gz", ".jsonl.gz");

  private static final Redactor REDACTOR = new Redactor(RedactionFile.shipped());

  private LabelledDataReader() {}

  /** All labelled messages of the file or folder. */
  public static LabelledData read(Path path) {
    if (!Files.exists(path)) {
      throw new BadDataException("No such file or folder: " + path);
    }
    try {
      List<LabelledFile> files = new ArrayList<>();
      for (Path file : files(path)) {
        files.add(readFile(path, file));
      }
      LabelledData data = new LabelledData(files);
      if (data.messages().isEmpty()) {
        throw new BadDataException(
            "No labelled messages (*.tsv, *.csv, *.jsonl, or gzipped) in " + path);
      }
      return data;
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + path + ": " + e.getMessage());
    }
  }

  /** Whether a file is of a kind that may hold labelled messages, by its name. */
  public static boolean isLabelledFile(Path file) {
    return Files.isRegularFile(file) && KINDS.stream().anyMatch(lowerName(file)::endsWith);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(LabelledDataReader::isLabelledFile).sorted().toList();
    }
  }

  private static String name(Path root, Path file) {
    Path name = Files.isDirectory(root) ? root.relativize(file) : file.getFileName();
    return name.toString().replace('\\', '/');
  }

  private static String lowerName(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static LabelledFile readFile(Path root, Path file) throws IOException {
    String name = name(root, file);
    byte[] bytes = Files.readAllBytes(file);
    String lower = lowerName(file);
    String text =
        withoutMark(new String(plain(bytes, lower.endsWith(".gz")), StandardCharsets.UTF_8));
    List<LabelledMessage> messages =
        messages(text, lower, name).stream().map(LabelledDataReader::masked).toList();
    return asTold(root, new LabelledFile(name, Sha256.of(bytes), messages));
  }

  /** With what its provenance tells of all its messages. */
  private static LabelledFile asTold(Path root, LabelledFile file) {
    Provenance provenance = Provenance.of(root, file);
    if (provenance == null) {
      return file;
    }
    List<LabelledMessage> messages =
        file.messages().stream().map(message -> asTold(provenance, message)).toList();
    return new LabelledFile(file.name(), file.sha256(), messages);
  }

  private static LabelledMessage asTold(Provenance provenance, LabelledMessage it) {
    UnreadMessage message = it.message();
    Channel channel = provenance.channel();
    LabelledMessage placed =
        channel == null || message.channel() != Channel.UNKNOWN
            ? it
            : it.with(
                new UnreadMessage(
                    message.text(), message.role(), channel, message.before(), message.language()));
    return provenance.use() == Use.TRAIN_ONLY ? placed.onlyToLearnFrom() : placed;
  }

  /** Models learn from what they will see: masked text. */
  private static LabelledMessage masked(LabelledMessage it) {
    return it.with(REDACTOR.redact(it.message()));
  }

  private static List<LabelledMessage> messages(String text, String lower, String name) {
    boolean json = lower.contains(".jsonl") || text.stripLeading().startsWith("{");
    if (lower.contains(".csv") || (!json && TableMessages.isHeader(firstLine(text)))) {
      return TableMessages.read(name, text);
    }
    List<LabelledMessage> messages = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (!line.isBlank()) {
        messages.addAll(readLine(line, json, new Place(name, number)));
      }
    }
    return messages;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Without the byte order mark that spreadsheets put before a table. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static byte[] plain(byte[] bytes, boolean zipped) throws IOException {
    if (!zipped) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static List<LabelledMessage> readLine(String line, boolean json, Place place) {
    return json ? CorpusLine.read(line, place) : List.of(TsvLine.read(line, place));
  }

  /** A line of a file, to be named in an error. */
  record Place(String file, int line) {

    BadDataException bad(String problem) {
      return new BadDataException(file, line, problem);
    }

    String id() {
      return file + ":" + line;
    }
  }
}

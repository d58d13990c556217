package io.earshot.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
import io.earshot.language.redaction.CorpusText;
import io.earshot.language.redaction.RedactionFile;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.language.redaction.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the job masks. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = "Mask card numbers, names and the like, line by line.",
    footer = {
      "",
      "Examples:",
      "  echo 'my card is four one one one double one' | ./earshot redact",
      "  ./earshot redact chats.txt --json",
      "  ./earshot redact --corpus models/corpus --out masked"
    })
final class RedactCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "one text a line; standard input if it is left out or -")
  private @Nullable Path file;

  @Option(names = "--json", description = "print text and redactions as one JSON object a line")
  private boolean json;

  @Option(
      names = "--redaction",
      paramLabel = "FILE",
      description = "what differs from config/redaction.yaml")
  private @Nullable Path redaction;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "mask the texts of all JSONL files in this folder instead")
  private @Nullable Path corpus;

  @Option(names = "--out", paramLabel = "DIR", description = "where the masked corpus is written")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private final Console console;

  /** A command that writes to this console. */
  RedactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((corpus == null) != (out == null) || (corpus != null && (json || file != null))) {
      throw new ParameterException(
          spec.commandLine(), "--corpus goes with --out, and with neither FILE nor --json");
    }
    RedactionSettings settings =
        redaction == null ? RedactionFile.shipped() : RedactionFile.load(redaction);
    Redactor redactor = new Redactor(settings);
    if (corpus != null && out != null) {
      maskCorpus(new CorpusText(redactor), corpus, out);
    } else {
      maskLines(redactor);
    }
    return ExitCodes.DONE;
  }

  private void maskLines(Redactor redactor) throws IOException {
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        MaskedText masked = redactor.redact(line);
        console.line(json ? json(masked) : masked.text());
        if (console.isDeserted()) {
          return;
        }
      }
    }
  }

  private BufferedReader open() throws IOException {
    if (file == null || file.toString().equals("-")) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!Files.isReadable(file)) {
      throw new CommandException("There is no file " + file);
    }
    return Files.newBufferedReader(file);
  }

  private static String json(MaskedText masked) {
    ObjectNode node = JSON.createObjectNode().put("text", masked.text());
    ArrayNode redactions = node.putArray("redactions");
    for (Redaction one : masked.redactions()) {
      redactions.addObject().put("kind", one.kind()).put("from", one.from()).put("to", one.to());
    }
    return node.toString();
  }

  private void maskCorpus(CorpusText text, Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new CommandException("There is no folder " + from);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(one -> one.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path one : files) {
      Path target = to.resolve(from.relativize(one).toString());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, masked(text, one));
    }
    console.note("Masked " + files.size() + " files into " + to);
  }

  private static List<String> masked(CorpusText text, Path file) throws IOException {
    List<String> masked = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        masked.add(line.isBlank() ? line : text.masked(line));
      } catch (IllegalArgumentException e) {
        throw new CommandException("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
      }
    }
    return masked;
  }
}

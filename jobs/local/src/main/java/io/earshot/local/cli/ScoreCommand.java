package io.earshot.local.cli;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.TextColumn;
import io.earshot.local.score.ReadingRow;
import io.earshot.local.score.ReadingView;
import io.earshot.local.score.ScoredText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is read in a text. */
@Command(
    name = "score",
    description = "Show what is read in a text, and why.",
    footer = {
      "",
      "Examples:",
      "  ./earshot score \"third time i ask, get me your manager\"",
      "  ./earshot score --before \"agent: your refund is on its way\" \"yeah right\"",
      "  ./earshot score --file messages.csv > scored.csv"
    })
final class ScoreCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "What was said. Without it, each line of the standard input is a text.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A CSV or TSV with a column text: prints CSV with the readings.")
  private @Nullable Path file;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = "linear by default; see ./earshot evaluate --help")
  private String reader = "linear";

  @Option(names = "--role", paramLabel = "ROLE", description = "Who said it; customer by default.")
  private ParticipantRole role = ParticipantRole.CUSTOMER;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "Where it was said.")
  private Channel channel = Channel.UNKNOWN;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language it is in, such as es; told from the words by default.")
  private @Nullable String language;

  @Option(
      names = "--before",
      paramLabel = "TURN",
      description = "What was said before it, as \"agent: ...\"; may be repeated, oldest first.")
  private List<String> before = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object a text.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private final Console console;
  private final InputStream in;

  ScoreCommand(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (file != null && !words.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "either TEXT or --file");
    }
    List<ContextTurn> context = before.stream().map(this::turn).toList();
    ReaderOption asked = asked();
    try (Scorer scorer = new Scorer(asked, console.home())) {
      if (file != null) {
        table(TextColumn.of(file), scorer, context);
      } else if (words.isEmpty()) {
        lines(scorer, context);
      } else {
        show(scorer.score(message(String.join(" ", words), context)), true);
      }
    }
    return ExitCodes.DONE;
  }

  private ReaderOption asked() {
    try {
      return ReaderOption.of(reader);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ContextTurn turn(String written) {
    int colon = written.indexOf(':');
    String who = colon < 0 ? "" : written.substring(0, colon).strip().toUpperCase(Locale.ROOT);
    for (ParticipantRole known : ParticipantRole.values()) {
      if (known.name().equals(who)) {
        return ContextTurn.of(known, written.substring(colon + 1).strip());
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--before is written \"agent: what was said\" or \"customer: ...\", not \"%s\""
            .formatted(written));
  }

  private UnreadMessage message(String text, List<ContextTurn> context) {
    return new UnreadMessage(text, role, channel, context, language);
  }

  private void lines(Scorer scorer, List<ContextTurn> context) {
    try (BufferedReader texts =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String text = texts.readLine();
      while (text != null && !console.isDeserted()) {
        if (!text.isBlank()) {
          show(scorer.score(message(text, context)), false);
        }
        text = texts.readLine();
      }
    } catch (IOException e) {
      throw new CommandException("Cannot read the standard input: " + e.getMessage(), e);
    }
  }

  private void table(List<String> texts, Scorer scorer, List<ContextTurn> context) {
    if (!json) {
      console.line(ReadingRow.CSV_HEADER);
    }
    for (String text : texts) {
      ScoredText scored = scorer.score(message(text, context));
      console.line(json ? ReadingRow.json(scored) : ReadingRow.csv(scored));
    }
  }

  private void show(ScoredText scored, boolean whole) {
    if (json) {
      console.line(ReadingRow.json(scored));
    } else if (whole) {
      new ReadingView(console.columns(), console.hasColours()).lines(scored).forEach(console::line);
    } else {
      console.line(ReadingRow.line(scored));
    }
  }
}

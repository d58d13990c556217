package io.earshot.pipeline.given;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.training.Examples;
import io.earshot.language.training.ModelFolder;
import io.earshot.language.training.Progress;
import io.earshot.language.training.Trainer;
import io.earshot.language.training.TrainingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Models that know a dozen sentences: real, but trained in no time, so that tests of the job do not
 * change with the models that Earshot ships.
 */
public final class TinyModels {

  /** What an unhappy customer says. */
  public static final String ANGRY = "This is terrible, I am angry and nothing works";

  /** What a happy one says. */
  public static final String GLAD = "Thank you, that is great and very helpful";

  /** What one who is neither says. */
  public static final String PLAIN = "I have a question about my order number";

  /** What brings a team lead. */
  public static final String SUPERVISOR = "I want to speak to your supervisor now";

  private static final TrainingSettings QUICK =
      new TrainingSettings(
          "tiny",
          1,
          2,
          new TrainingSettings.Fit(1, 30, 1, 0),
          new TrainingSettings.Fit(1, 30, 1, 0),
          new TrainingSettings.Fit(1, 30, 1, 0));

  private static final Path HOME = train();

  private TinyModels() {}

  /** The folder in which models/ lies. */
  public static String home() {
    return HOME.toString();
  }

  private static Path train() {
    List<LabelledMessage> messages = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      messages.add(said(ParticipantRole.CUSTOMER, ANGRY, SentimentLabel.NEGATIVE, Set.of()));
      messages.add(said(ParticipantRole.CUSTOMER, GLAD, SentimentLabel.POSITIVE, Set.of()));
      messages.add(said(ParticipantRole.CUSTOMER, PLAIN, SentimentLabel.NEUTRAL, Set.of()));
      messages.add(
          said(
              ParticipantRole.CUSTOMER,
              SUPERVISOR,
              SentimentLabel.NEGATIVE,
              Set.of(Signal.ASKS_FOR_SUPERVISOR)));
      messages.add(
          said(
              ParticipantRole.AGENT,
              "I am sorry about that",
              SentimentLabel.NEUTRAL,
              Set.of(Signal.APOLOGY)));
      messages.add(said(ParticipantRole.AGENT, "One moment", SentimentLabel.NEUTRAL, Set.of()));
    }
    LabelledData data =
        new LabelledData(List.of(new LabelledFile("tiny.jsonl", "0".repeat(64), messages)));
    try {
      Path home = Files.createDirectories(Path.of("target", "tiny-models")).toAbsolutePath();
      new ModelFolder(home.resolve("models"), ModelFolder.Origin.of(data, "test", "CC0-1.0"))
          .write(new Trainer(QUICK, Progress.SILENT).train(Examples.of(messages)));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledMessage said(
      ParticipantRole role, String text, SentimentLabel sentiment, Set<Signal> signals) {
    UnreadMessage message = new UnreadMessage(text, role, Channel.VOICE, List.of(), "en");
    return new LabelledMessage(text, null, message, sentiment, null, signals);
  }
}

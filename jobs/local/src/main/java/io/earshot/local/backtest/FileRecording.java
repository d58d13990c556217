package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationId;
import io.earshot.local.replay.Pace;
import io.earshot.local.replay.Replay;
import io.earshot.local.replay.ReplaySource;
import io.earshot.local.topics.TopicWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** A file of events as {@code replay} reads it, one a line, gzipped or not. */
public final class FileRecording implements Recording {

  private final Path file;
  private final Map<ConversationId, Need> needs;

  /** A file; {@code needs} are the labels, empty if there are none. */
  public FileRecording(Path file, Map<ConversationId, Need> needs) {
    this.file = file;
    this.needs = needs;
  }

  @Override
  public Recorded sendTo(TopicWriter writer) throws IOException {
    Recorded recorded = new Recorded(needs);
    Replay.Options options =
        new Replay.Options(
            new Pace(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY), false, Long.MAX_VALUE);
    Replay replay = new Replay(writer, options, pause -> true, InstantSource.system());
    replay.listen(recorded::add);
    try (ReplaySource source = ReplaySource.of(file)) {
      recorded.addBroken(replay.run(source, counts -> {}).broken());
    }
    return recorded;
  }
}

package io.earshot.local.endtoend;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Cue;
import io.earshot.local.traffic.Traffic;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Traffic of the shipped corpus, without waiting for it. */
final class Traffics {

  private static final Path CORPUS = Path.of("../../models/corpus/conversations");

  private Traffics() {}

  static List<ConversationEvent> events(int count, Instant start) {
    Traffic traffic = Traffic.of(CorpusReader.read(CORPUS), 1, 10, 24);
    List<ConversationEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cue cue = traffic.take();
      events.add(cue.event().apply(start.plus(cue.at()).truncatedTo(ChronoUnit.MILLIS)));
    }
    return events;
  }
}

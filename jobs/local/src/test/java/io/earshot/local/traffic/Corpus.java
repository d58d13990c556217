package io.earshot.local.traffic;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.ParticipantRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conversations made up for a test. */
final class Corpus {

  private Corpus() {}

  static CorpusConversation conversation(String id, CorpusTurn... turns) {
    return conversation(id, null, turns);
  }

  static CorpusConversation conversation(
      String id, @Nullable Integer leadNeededAfter, CorpusTurn... turns) {
    return new CorpusConversation(
        id,
        Channel.CHAT,
        "airline",
        "en",
        Tier.GOLD,
        "refund",
        Disposition.RESOLVED,
        leadNeededAfter,
        4,
        List.of(turns));
  }

  static CorpusTurn customer(double atSeconds, String text) {
    return turn(atSeconds, ParticipantRole.CUSTOMER, text);
  }

  static CorpusTurn agent(double atSeconds, String text) {
    return turn(atSeconds, ParticipantRole.AGENT, text);
  }

  static CorpusTurn supervisor(double atSeconds, String text) {
    return turn(atSeconds, ParticipantRole.SUPERVISOR, text);
  }

  /** So many conversations of three turns; every fifth needs a lead after its third. */
  static List<CorpusConversation> ofSize(int size) {
    List<CorpusConversation> corpus = new ArrayList<>();
    IntStream.range(0, size)
        .forEach(
            i ->
                corpus.add(
                    conversation(
                        "c-" + i,
                        i % 5 == 0 ? 2 : null,
                        customer(0, "hello"),
                        agent(5, "hello"),
                        customer(10 + i % 7, "well"))));
    return corpus;
  }

  private static CorpusTurn turn(double atSeconds, ParticipantRole role, String text) {
    return new CorpusTurn(Duration.ofMillis(Math.round(atSeconds * 1000)), role, text, null);
  }
}

package io.earshot.language.risk;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations told turn by turn, ten seconds apart, as a reader read them. */
final class Told {

  private final String id;
  private final List<RiskCase.Entry> entries = new ArrayList<>();
  private final Map<String, Reading> readings = new HashMap<>();

  private Told(String id) {
    this.id = id;
  }

  static Told conversation(String id) {
    return new Told(id);
  }

  Told customer(double score, Signal... signals) {
    return says(ParticipantRole.CUSTOMER, "some words of mine", score, signals);
  }

  Told customerSays(String words) {
    return says(ParticipantRole.CUSTOMER, words, 0);
  }

  Told agent(Signal... signals) {
    return says(ParticipantRole.AGENT, "some words of ours", 0, signals);
  }

  private Told says(ParticipantRole role, String words, double score, Signal... signals) {
    String turn = id + ":" + entries.size();
    UnreadMessage message = new UnreadMessage(words, role, Channel.CHAT, List.of(), "en");
    Duration at = Duration.ofSeconds(10L * entries.size());
    entries.add(new RiskCase.Entry(at, new LabelledMessage(turn, id, message, null, null, null)));
    readings.put(
        turn,
        new Reading(
            new LanguageReading("en", 1),
            Sentiment.of(Math.max(0, -score), 1 - Math.abs(score), Math.max(0, score)),
            null,
            null,
            null,
            Arrays.stream(signals).map(it -> new DetectedSignal(it, 0.9, 0, 4)).toList(),
            Traces.NONE,
            Leanings.NONE,
            List.of(),
            false,
            new ModelRef("sentiment-en", "1.0.0", ReaderKind.LINEAR)));
    return this;
  }

  ReadCase needsNobody() {
    return ReadCase.of(new RiskCase(id, Channel.CHAT, null, true, entries), readings);
  }

  ReadCase needsALeadAfter(int entry) {
    return ReadCase.of(new RiskCase(id, Channel.CHAT, entry, true, entries), readings);
  }
}

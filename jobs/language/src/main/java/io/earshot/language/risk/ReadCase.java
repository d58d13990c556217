package io.earshot.language.risk;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.risk.Background;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A conversation as a reader read it, and how it stood after each entry.
 *
 * @param messages its entries as they were read
 * @param tallies how it stood after each of them
 */
public record ReadCase(RiskCase told, List<ScoredMessage> messages, List<Tally> tallies) {

  private static final Instant BEGIN = Instant.parse("2026-01-01T09:00:00Z");
  private static final ModelRef NOBODY = new ModelRef("none", "0", ReaderKind.LINEAR);
  private static final Reading UNREAD = Reading.abstaining(null, NOBODY);

  /** A conversation with the readings of its entries, by their ids; what has none was not read. */
  public static ReadCase of(RiskCase told, Map<String, Reading> readings) {
    List<ScoredMessage> messages = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    Reckoning reckoning = Reckoning.EMPTY;
    for (RiskCase.Entry entry : told.entries()) {
      Reading reading = readings.getOrDefault(entry.labelled().id(), UNREAD);
      ScoredMessage message = scored(told, entry, reading);
      messages.add(message);
      reckoning = reckoning.with(MessageMark.of(message));
      tallies.add(reckoning.now());
    }
    return new ReadCase(told, List.copyOf(messages), List.copyOf(tallies));
  }

  private static ScoredMessage scored(RiskCase told, RiskCase.Entry entry, Reading reading) {
    String language = entry.labelled().language();
    return new ScoredMessage(
        new MessageId(entry.labelled().id()),
        new ConversationId(told.id()),
        1,
        null,
        entry.role(),
        null,
        told.channel(),
        BEGIN.plus(entry.at()),
        null,
        null,
        null,
        entry.labelled().message().text(),
        false,
        null,
        reading.language() == null ? new LanguageReading(language, 1) : reading.language(),
        reading.sentiment(),
        reading.emotion(),
        reading.subject(),
        reading.intent(),
        reading.signals(),
        reading.traces(),
        reading.leanings(),
        reading.because(),
        reading.courtesy(),
        List.of(),
        reading.model());
  }

  /** How many entries there are. */
  public int size() {
    return messages.size();
  }

  /** When an entry was made. */
  public Instant at(int entry) {
    return messages.get(entry).sentAt();
  }

  /** How it stood after an entry. */
  public Tally tally(int entry) {
    return tallies.get(entry);
  }

  /** What is known beside the messages: where times are missing, no channel to measure waits by. */
  public Background background() {
    return Background.on(told.timed() ? told.channel() : Channel.UNKNOWN);
  }
}

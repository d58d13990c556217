package io.earshot.domain.arrangement;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.LanguageTag;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguageJudge;
import io.earshot.domain.language.LanguagesHeard;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a conversation in order to hand each message on once, with the turns before
 * it. Bounded: {@value #MAX_SEEN} messages without their words, {@value #MAX_TURNS} turns with
 * them.
 *
 * @param language ISO 639-1 code as a source gave it, or null
 * @param seen newest last
 * @param turns by the time they were sent, newest last
 * @param lastAt the latest event time so far
 * @param endedAt null while open
 * @param heard what was said about the language; null in what was stored before that was kept
 */
public record Arrangement(
    Channel channel,
    @Nullable CustomerId customerId,
    @Nullable String language,
    List<SeenMessage> seen,
    List<KeptTurn> turns,
    List<PendingPartial> partials,
    Instant lastAt,
    @Nullable Instant endedAt,
    Alarm alarm,
    @Nullable LanguagesHeard heard) {

  static final int MAX_SEEN = 64;
  static final int MAX_TURNS = 3;
  static final int MAX_PARTIALS = 4;

  static Arrangement begin(Instant at) {
    return new Arrangement(
        Channel.UNKNOWN, null, null, List.of(), List.of(), List.of(), at, null, Alarm.NONE, null);
  }

  Arrangement withOrigin(Channel newChannel, @Nullable CustomerId customer, @Nullable String lang) {
    return new Arrangement(
        newChannel == Channel.UNKNOWN ? channel : newChannel,
        customer == null ? customerId : customer,
        lang == null ? language : LanguageTag.code(lang),
        seen,
        turns,
        partials,
        lastAt,
        endedAt,
        alarm,
        heard);
  }

  Arrangement withMessages(List<SeenMessage> newSeen, List<KeptTurn> newTurns) {
    return new Arrangement(
        channel, customerId, language, newSeen, newTurns, partials, lastAt, endedAt, alarm, heard);
  }

  Arrangement withPartials(List<PendingPartial> newPartials) {
    return new Arrangement(
        channel, customerId, language, seen, turns, newPartials, lastAt, endedAt, alarm, heard);
  }

  Arrangement at(Instant at) {
    Instant latest = at.isAfter(lastAt) ? at : lastAt;
    return new Arrangement(
        channel, customerId, language, seen, turns, partials, latest, endedAt, alarm, heard);
  }

  /** What is said or started after the end takes the conversation up again. */
  Arrangement takenUpAt(Instant sentAt) {
    return endedAt != null && sentAt.isAfter(endedAt) ? endedAt(null) : this;
  }

  Arrangement endedAt(@Nullable Instant at) {
    return new Arrangement(
        channel, customerId, language, seen, turns, partials, lastAt, at, alarm, heard);
  }

  Arrangement withAlarm(Alarm newAlarm) {
    return new Arrangement(
        channel, customerId, language, seen, turns, partials, lastAt, endedAt, newAlarm, heard);
  }

  /** With what a message says about its language; to be told of each once, not of its edits. */
  Arrangement hearing(Message message, LanguageJudge judge) {
    LanguagesHeard before = heard == null ? LanguagesHeard.NONE : heard;
    LanguagesHeard now = judge.hear(before, message.role(), message.text(), language);
    return new Arrangement(
        channel, customerId, language, seen, turns, partials, lastAt, endedAt, alarm, now);
  }

  /** The language in which this role speaks, or null if nothing speaks for any. */
  @Nullable LanguageReading languageOf(ParticipantRole role, LanguageJudge judge) {
    return judge.language(heard == null ? LanguagesHeard.NONE : heard, role, language);
  }
}

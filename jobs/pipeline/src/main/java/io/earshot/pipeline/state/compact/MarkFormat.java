package io.earshot.pipeline.state.compact;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.reading.SentimentLabel;
import java.time.Instant;

/** {@link MessageMark}s. */
final class MarkFormat {

  private static final int ROLE = 7;
  private static final int LABEL_AT = 3;
  private static final int LABEL = 3;
  private static final int LEANS = 1 << 5;
  private static final int INTENDS = 1 << 6;
  private static final int SPOKEN = 1 << 7;
  private static final int NEXT = 1 << 8;
  private static final int REVISION_AT = 9;

  private MarkFormat() {}

  static void write(MessageMark mark, CompactOut out) {
    long head = (long) mark.revision() << REVISION_AT;
    head |= Numbers.ROLE.of(mark.role());
    head |= (long) Numbers.SENTIMENT.of(mark.label()) << LABEL_AT;
    head |= mark.leanings() == 0 ? 0 : LEANS;
    head |= mark.intent() == 0 ? 0 : INTENDS;
    head |= mark.spoken() == 0 ? 0 : SPOKEN;
    boolean next = out.isNext(mark.sentAt());
    out.number(head | (next ? NEXT : 0));
    out.bits(mark.id());
    if (next) {
      out.next(mark.sentAt());
    } else {
      out.time(mark.sentAt());
    }
    out.real(mark.score());
    out.sparse(mark.signals());
    out.number(mark.manner());
    out.sparse(mark.words());
    if (mark.leanings() != 0) {
      out.bits(mark.leanings());
    }
    if (mark.intent() != 0) {
      out.number(mark.intent());
    }
    if (mark.spoken() != 0) {
      out.bits(mark.spoken());
    }
  }

  static MessageMark read(CompactIn in) {
    long head = in.number();
    ParticipantRole role = Numbers.ROLE.at((int) head & ROLE);
    SentimentLabel label = Numbers.SENTIMENT.orNull((int) head >>> LABEL_AT & LABEL);
    long id = in.bits();
    Instant sentAt = (head & NEXT) != 0 ? in.next() : in.time();
    float score = in.single();
    long signals = in.sparse();
    long manner = in.number();
    long words = in.sparse();
    return new MessageMark(
        id,
        (int) (head >> REVISION_AT),
        sentAt,
        role,
        label,
        score,
        signals,
        manner,
        words,
        (head & LEANS) != 0 ? in.bits() : 0,
        (head & INTENDS) != 0 ? in.small() : 0,
        (head & SPOKEN) != 0 ? in.bits32() : 0);
  }
}

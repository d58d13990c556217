package io.earshot.pipeline.state.compact;

import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.arrangement.KeptTurn;
import io.earshot.domain.arrangement.PendingPartial;
import io.earshot.domain.arrangement.SeenMessage;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguagesHeard;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Arrangement}s. A turn with words is most often one of the messages that were seen, and
 * then only names its place among them.
 */
final class ArrangementFormat implements Format<Arrangement> {

  private static final int HEARD = 1;
  private static final int CHANNEL_AT = 1;
  private static final int ROLE = 7;
  private static final int NEXT = 8;
  private static final int REVISION_AT = 4;

  private final MessageFormat messages = new MessageFormat();

  @Override
  public void write(Arrangement it, CompactOut out) {
    LanguagesHeard heard = it.heard();
    out.number(Numbers.CHANNEL.of(it.channel()) << CHANNEL_AT | (heard == null ? 0 : HEARD));
    Ids.write(it.customerId(), out);
    out.text(it.language());
    out.time(it.lastAt());
    out.time(it.endedAt());
    AlarmFormat.write(it.alarm(), out);
    out.each(it.seen(), ArrangementFormat::writeSeen);
    out.number(it.turns().size());
    it.turns().forEach(turn -> writeTurn(turn, it.seen(), out));
    out.each(it.partials(), this::writePartial);
    if (heard != null) {
      LanguagesFormat.write(heard, out);
    }
  }

  @Override
  public Arrangement read(CompactIn in) {
    int head = in.small();
    Channel channel = Numbers.CHANNEL.at(head >>> CHANNEL_AT);
    CustomerId customer = Ids.customerOrNull(in);
    String language = in.textOrNull();
    Instant lastAt = in.time();
    Instant endedAt = in.timeOrNull();
    Alarm alarm = AlarmFormat.read(in);
    List<SeenMessage> seen = in.each(ArrangementFormat::readSeen);
    List<KeptTurn> turns = in.each(it -> readTurn(seen, it));
    List<PendingPartial> partials = in.each(this::readPartial);
    @Nullable LanguagesHeard heard = (head & HEARD) != 0 ? LanguagesFormat.read(in) : null;
    return new Arrangement(
        channel, customer, language, seen, turns, partials, lastAt, endedAt, alarm, heard);
  }

  private static void writeSeen(SeenMessage seen, CompactOut out) {
    boolean next = out.isNext(seen.sentAt());
    long head = (long) seen.revision() << REVISION_AT;
    out.number(head | (next ? NEXT : 0) | Numbers.ROLE.of(seen.role()));
    out.bits(seen.id());
    out.bits(seen.text());
    if (next) {
      out.next(seen.sentAt());
    } else {
      out.time(seen.sentAt());
    }
  }

  private static SeenMessage readSeen(CompactIn in) {
    long head = in.number();
    ParticipantRole role = Numbers.ROLE.at((int) head & ROLE);
    long id = in.bits();
    long text = in.bits();
    Instant sentAt = (head & NEXT) != 0 ? in.next() : in.time();
    return new SeenMessage(id, text, sentAt, role, (int) (head >> REVISION_AT));
  }

  private static void writeTurn(KeptTurn turn, List<SeenMessage> seen, CompactOut out) {
    int place = placeOf(turn, seen);
    out.number(place + 1L);
    if (place < 0) {
      out.bits(turn.id());
      out.time(turn.sentAt());
      out.number(Numbers.ROLE.of(turn.turn().role()));
    }
    out.text(turn.turn().text());
  }

  private static KeptTurn readTurn(List<SeenMessage> seen, CompactIn in) {
    int place = in.small() - 1;
    if (place < 0) {
      long id = in.bits();
      Instant sentAt = in.time();
      ParticipantRole role = Numbers.ROLE.at(in.small());
      return new KeptTurn(id, sentAt, new ContextTurn(role, in.text()));
    }
    SeenMessage it = seen.get(place);
    return new KeptTurn(it.id(), it.sentAt(), new ContextTurn(it.role(), in.text()));
  }

  private static int placeOf(KeptTurn turn, List<SeenMessage> seen) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      SeenMessage it = seen.get(i);
      if (it.id() == turn.id()
          && it.role() == turn.turn().role()
          && it.sentAt().equals(turn.sentAt())) {
        return i;
      }
    }
    return -1;
  }

  private void writePartial(PendingPartial partial, CompactOut out) {
    messages.write(partial.message(), out);
    out.time(partial.finalAt());
  }

  private PendingPartial readPartial(CompactIn in) {
    return new PendingPartial(messages.read(in), in.time());
  }
}

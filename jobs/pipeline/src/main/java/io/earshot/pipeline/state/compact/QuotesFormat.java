package io.earshot.pipeline.state.compact;

import io.earshot.domain.conversation.Quote;
import io.earshot.domain.conversation.Quotes;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Quotes}. What the customer said last is often among the most telling. */
final class QuotesFormat {

  private static final int NOTHING = 0;
  private static final int OWN = 1;
  private static final int TELLING = 2;

  private QuotesFormat() {}

  static void write(Quotes quotes, CompactOut out) {
    out.each(quotes.telling(), QuotesFormat::write);
    Evidence last = quotes.lastByCustomer();
    if (last == null) {
      out.number(NOTHING);
      return;
    }
    int place = placeOf(last, quotes.telling());
    out.number(place < 0 ? OWN : place + TELLING);
    if (place < 0) {
      write(last, out);
    }
  }

  static Quotes read(CompactIn in) {
    List<Quote> telling = in.each(QuotesFormat::quote);
    int last = in.small();
    if (last >= TELLING) {
      return new Quotes(telling, telling.get(last - TELLING).evidence());
    }
    @Nullable Evidence own = last == OWN ? evidence(in) : null;
    return new Quotes(telling, own);
  }

  private static int placeOf(Evidence evidence, List<Quote> among) {
    for (int i = 0; i < among.size(); i++) {
      if (among.get(i).evidence().equals(evidence)) {
        return i;
      }
    }
    return -1;
  }

  private static void write(Quote quote, CompactOut out) {
    out.number(quote.cited() ? 1 : 0);
    out.real(quote.weight());
    write(quote.evidence(), out);
  }

  private static Quote quote(CompactIn in) {
    boolean cited = in.number() == 1;
    float weight = in.single();
    return new Quote(evidence(in), weight, cited);
  }

  private static void write(Evidence evidence, CompactOut out) {
    out.number(Numbers.ROLE.of(evidence.role()));
    Ids.write(evidence.messageId(), out);
    out.time(evidence.sentAt());
    out.text(evidence.quote());
  }

  private static Evidence evidence(CompactIn in) {
    ParticipantRole role = Numbers.ROLE.at(in.small());
    MessageId id = Ids.message(in);
    var sentAt = in.time();
    return new Evidence(id, role, in.text(), sentAt);
  }
}

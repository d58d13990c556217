package io.earshot.pipeline.state.compact;

import io.earshot.domain.conversation.Facts;
import io.earshot.domain.conversation.Handling;
import io.earshot.domain.conversation.Recalled;
import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Facts}. */
final class FactsFormat {

  private static final Recalled NOBODY =
      new Recalled(null, List.of(), 0, 0, null, 0, false, List.of(), 0, null, null, null, null);
  private static final Handling UNMOVED = new Handling(0, 0, 0, null, null);
  private static final int RECALLED = 1;
  private static final int MOVED = 2;
  private static final int CHANNEL_AT = 2;
  private static final int SAME_SUBJECT = 1;
  private static final int CONTINUES = 2;
  private static final int SURVEYED = 4;
  private static final int TIER_AT = 3;

  private FactsFormat() {}

  static void write(Facts facts, CompactOut out) {
    boolean recalled = !facts.recalled().equals(NOBODY);
    boolean moved = !facts.handling().equals(UNMOVED);
    int head = Numbers.CHANNEL.of(facts.channel()) << CHANNEL_AT;
    out.number(head | (recalled ? RECALLED : 0) | (moved ? MOVED : 0));
    Ids.write(facts.customerId(), out);
    out.text(facts.queue());
    out.text(facts.team());
    out.text(facts.agentId());
    out.text(facts.language());
    if (recalled) {
      write(facts.recalled(), out);
    }
    if (moved) {
      write(facts.handling(), out);
    }
  }

  static Facts read(CompactIn in) {
    int head = in.small();
    Channel channel = Numbers.CHANNEL.at(head >>> CHANNEL_AT);
    return new Facts(
        channel,
        Ids.customerOrNull(in),
        in.textOrNull(),
        in.textOrNull(),
        in.textOrNull(),
        in.textOrNull(),
        (head & RECALLED) != 0 ? recalled(in) : NOBODY,
        (head & MOVED) != 0 ? handling(in) : UNMOVED);
  }

  private static void write(Recalled it, CompactOut out) {
    boolean surveyed = it.lastCsat() != null || it.lastCes() != null || it.lastNps() != null;
    int head = Numbers.TIER.of(it.tier()) << TIER_AT;
    head |= it.sameSubject() ? SAME_SUBJECT : 0;
    head |= it.continues() != null ? CONTINUES : 0;
    head |= surveyed ? SURVEYED : 0;
    out.number(head);
    out.texts(it.languages());
    out.number(it.contacts7d());
    out.number(it.contacts30d());
    out.real(it.mood());
    out.number(it.badContacts());
    out.texts(it.recentSubjects());
    out.number(it.channelSwitches30d());
    if (it.continues() != null) {
      write(it.continues(), out);
    }
    if (surveyed) {
      writeScore(it.lastCsat(), out);
      writeScore(it.lastCes(), out);
      writeScore(it.lastNps(), out);
    }
  }

  private static Recalled recalled(CompactIn in) {
    int head = in.small();
    @Nullable Tier tier = Numbers.TIER.orNull(head >>> TIER_AT);
    boolean surveyed = (head & SURVEYED) != 0;
    return new Recalled(
        tier,
        in.texts(),
        in.small(),
        in.small(),
        in.realOrNull(),
        in.small(),
        (head & SAME_SUBJECT) != 0,
        in.texts(),
        in.small(),
        (head & CONTINUES) != 0 ? continuation(in) : null,
        surveyed ? score(in) : null,
        surveyed ? score(in) : null,
        surveyed ? score(in) : null);
  }

  private static void writeScore(@Nullable Integer score, CompactOut out) {
    out.number(score == null ? 0 : Integer.toUnsignedLong(score) + 1);
  }

  private static @Nullable Integer score(CompactIn in) {
    long score = in.number();
    return score == 0 ? null : Integer.valueOf((int) (score - 1));
  }

  private static void write(Continuation it, CompactOut out) {
    Ids.write(it.conversationId(), out);
    out.number(Numbers.CHANNEL.of(it.channel()));
    out.text(it.subject());
    out.number(Numbers.DISPOSITION.of(it.disposition()));
    out.real(it.mood());
    out.time(it.endedAt());
    out.number(it.awayMillis());
  }

  private static Continuation continuation(CompactIn in) {
    return new Continuation(
        Ids.conversation(in),
        Numbers.CHANNEL.at(in.small()),
        in.textOrNull(),
        Numbers.DISPOSITION.orNull(in.small()),
        in.realOrNull(),
        in.timeOrNull(),
        in.number());
  }

  private static void write(Handling it, CompactOut out) {
    out.number(it.transfers());
    out.number(it.holds());
    out.number(it.heldMillis());
    out.time(it.heldSince());
    out.time(it.releasedAt());
  }

  private static Handling handling(CompactIn in) {
    return new Handling(in.small(), in.small(), in.number(), in.timeOrNull(), in.timeOrNull());
  }
}

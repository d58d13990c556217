package io.earshot.pipeline.state.compact;

import io.earshot.domain.routing.Ageing;
import io.earshot.domain.routing.DecisionId;
import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.routing.ServiceLevel;
import io.earshot.domain.routing.Target;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link RoutingCase}s. A decision that is kept has no renderings. */
final class RoutingCaseFormat implements Format<RoutingCase> {

  private static final int HEARD = 1;
  private static final int RECALLED = 2;
  private static final int DECIDED = 4;
  private static final int OWN_SCALE = 1;
  private static final int AGEING = 2;
  private static final int SOONER = 4;
  private static final int URGENCY_AT = 3;

  private final RoutingFactsFormat facts = new RoutingFactsFormat();

  @Override
  public void write(RoutingCase it, CompactOut out) {
    int head = it.heard() ? HEARD : 0;
    head |= it.recalled() ? RECALLED : 0;
    head |= it.decision() != null ? DECIDED : 0;
    out.number(head);
    facts.write(it.facts(), out);
    out.time(it.settledAt());
    AlarmFormat.write(it.alarm(), out);
    if (it.decision() != null) {
      write(it.decision(), out);
    }
  }

  @Override
  public RoutingCase read(CompactIn in) {
    int head = in.small();
    RoutingFacts known = facts.read(in);
    Instant settledAt = in.time();
    Alarm alarm = AlarmFormat.read(in);
    return new RoutingCase(
        known,
        (head & DECIDED) != 0 ? decision(in) : null,
        (head & HEARD) != 0,
        (head & RECALLED) != 0,
        settledAt,
        alarm);
  }

  private static void write(RoutingDecision it, CompactOut out) {
    if (it.renderings() != null) {
      throw new IllegalStateException(it.decisionId() + " is kept with renderings");
    }
    out.text(it.decisionId().value());
    out.number(it.revision());
    Ids.write(it.conversationId(), out);
    Ids.write(it.customerId(), out);
    out.number(Numbers.DECISION.of(it.kind()));
    out.time(it.decidedAt());
    out.time(it.expiresAt());
    DecisionId supersedes = it.supersedes();
    out.text(supersedes == null ? null : supersedes.value());
    write(it.target(), out);
    write(it.priority(), out);
    out.time(it.waitingSince());
    out.time(it.answerBy());
    write(it.serviceLevel(), out);
    out.text(it.selfService());
    out.each(it.because(), RoutingCaseFormat::write);
  }

  private static RoutingDecision decision(CompactIn in) {
    return new RoutingDecision(
        new DecisionId(in.text()),
        in.small(),
        Ids.conversation(in),
        Ids.customerOrNull(in),
        Numbers.DECISION.at(in.small()),
        in.time(),
        in.time(),
        decisionId(in.textOrNull()),
        target(in),
        priority(in),
        in.timeOrNull(),
        in.timeOrNull(),
        serviceLevel(in),
        in.textOrNull(),
        in.each(RoutingCaseFormat::reason),
        null);
  }

  private static @Nullable DecisionId decisionId(@Nullable String id) {
    return id == null ? null : new DecisionId(id);
  }

  private static void write(Target target, CompactOut out) {
    out.text(target.queue());
    out.texts(target.skills());
    out.text(target.language());
    out.text(target.team());
  }

  private static Target target(CompactIn in) {
    @Nullable String queue = in.textOrNull();
    List<String> skills = in.texts();
    return new Target(queue, skills, in.textOrNull(), in.textOrNull());
  }

  private static void write(Priority it, CompactOut out) {
    boolean ownScale = it.min() == Priority.MIN && it.max() == Priority.MAX;
    Ageing ageing = it.ageing();
    int head = Numbers.URGENCY.of(it.urgency()) << URGENCY_AT;
    head |= ownScale ? OWN_SCALE : 0;
    head |= ageing != null ? AGEING : 0;
    head |= it.higherIsSooner() ? SOONER : 0;
    out.number(head);
    out.signed(it.value());
    if (!ownScale) {
      out.signed(it.min());
      out.signed(it.max());
    }
    if (ageing != null) {
      out.signed(ageing.base());
      out.time(ageing.since());
      out.real(ageing.pointsPerHour());
    }
  }

  private static Priority priority(CompactIn in) {
    int head = in.small();
    boolean ownScale = (head & OWN_SCALE) != 0;
    return new Priority(
        (int) in.signed(),
        ownScale ? Priority.MIN : (int) in.signed(),
        ownScale ? Priority.MAX : (int) in.signed(),
        (head & SOONER) != 0,
        Numbers.URGENCY.at(head >>> URGENCY_AT),
        (head & AGEING) != 0 ? new Ageing((int) in.signed(), in.time(), in.real()) : null);
  }

  private static void write(@Nullable ServiceLevel level, CompactOut out) {
    out.number(level == null ? 0 : Numbers.SERVICE.of(level.state()));
    if (level != null) {
      out.real(level.target());
      out.number(level.answerWithinMillis());
    }
  }

  private static @Nullable ServiceLevel serviceLevel(CompactIn in) {
    ServiceLevel.State state = Numbers.SERVICE.orNull(in.small());
    return state == null ? null : new ServiceLevel(in.real(), in.number(), state);
  }

  private static void write(RoutingReason reason, CompactOut out) {
    out.text(reason.reason());
    out.text(reason.rule());
    out.number(reason.version());
    Ids.write(reason.messageId(), out);
  }

  private static RoutingReason reason(CompactIn in) {
    return new RoutingReason(in.text(), in.text(), in.small(), Ids.messageOrNull(in));
  }
}

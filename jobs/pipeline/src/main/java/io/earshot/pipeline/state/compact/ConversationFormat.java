package io.earshot.pipeline.state.compact;

import io.earshot.domain.conversation.Attention;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.Course;
import io.earshot.domain.conversation.Facts;
import io.earshot.domain.conversation.Handed;
import io.earshot.domain.conversation.Pause;
import io.earshot.domain.conversation.Pauses;
import io.earshot.domain.conversation.Quotes;
import io.earshot.domain.conversation.Told;
import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.rule.RuleMark;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;

/** {@link Conversation}s. */
final class ConversationFormat implements Format<Conversation> {

  private static final int BEGUN = 1;
  private static final int PENDING = 2;

  @Override
  public void write(Conversation it, CompactOut out) {
    out.number((it.begun() ? BEGUN : 0) | (it.told().pending() ? PENDING : 0));
    Ids.write(it.conversationId(), out);
    write(it.course(), out);
    out.time(it.settledAt());
    AlarmFormat.write(it.alarm(), out);
    write(it.told(), out);
    FactsFormat.write(it.facts(), out);
    write(it.handed(), out);
    write(it.trouble(), out);
    write(it.outlook(), out);
    out.texts(it.attention().supervisors());
    out.text(it.attention().escalatedTo());
    out.each(it.ruleMarks(), ConversationFormat::write);
    ReckoningFormat.write(it.reckoning(), out);
    QuotesFormat.write(it.quotes(), out);
    out.each(it.pauses().kept(), ConversationFormat::write);
  }

  @Override
  public Conversation read(CompactIn in) {
    int head = in.small();
    ConversationId id = Ids.conversation(in);
    Course course = course(in);
    Instant settledAt = in.time();
    Alarm alarm = AlarmFormat.read(in);
    Told told = told((head & PENDING) != 0, in);
    Facts facts = FactsFormat.read(in);
    Handed handed = handed(in);
    Trouble trouble = trouble(in);
    Outlook outlook = outlook(in);
    Attention attention = new Attention(in.texts(), in.textOrNull());
    List<RuleMark> ruleMarks = in.each(ConversationFormat::ruleMark);
    Reckoning reckoning = ReckoningFormat.read(in);
    Quotes quotes = QuotesFormat.read(in);
    return new Conversation(
        id,
        (head & BEGUN) != 0,
        course,
        facts,
        reckoning,
        quotes,
        trouble,
        told,
        handed,
        settledAt,
        alarm,
        outlook,
        attention,
        new Pauses(in.each(ConversationFormat::pause)),
        ruleMarks);
  }

  private static void write(Course course, CompactOut out) {
    out.time(course.openedAt());
    out.time(course.startedAt());
    out.time(course.lastMessageAt());
    out.time(course.endedAt());
    out.time(course.lastAt());
    out.number(Numbers.DISPOSITION.of(course.disposition()));
  }

  private static Course course(CompactIn in) {
    Instant openedAt = in.time();
    Instant startedAt = in.time();
    Instant lastMessageAt = in.timeOrNull();
    Instant endedAt = in.timeOrNull();
    Instant lastAt = in.time();
    return new Course(
        openedAt,
        startedAt,
        lastMessageAt,
        lastAt,
        endedAt,
        Numbers.DISPOSITION.orNull(in.small()));
  }

  private static void write(Told told, CompactOut out) {
    out.number(told.revision());
    out.time(told.at());
    out.bits(told.essence());
  }

  private static Told told(boolean pending, CompactIn in) {
    return new Told(in.small(), in.timeOrNull(), in.bits(), pending);
  }

  private static void write(Handed handed, CompactOut out) {
    out.bits(handed.essence());
    out.number(Numbers.MOOD.of(handed.moodBand()));
    out.number(Numbers.MOOD.of(handed.customerMoodBand()));
    out.text(handed.language());
  }

  private static Handed handed(CompactIn in) {
    return new Handed(
        in.bits(), Numbers.MOOD.at(in.small()), Numbers.MOOD.at(in.small()), in.textOrNull());
  }

  private static void write(Trouble trouble, CompactOut out) {
    out.number(Numbers.SEVERITY.of(trouble.severity()));
    out.number(trouble.ordinal());
    out.texts(trouble.reasons());
    out.real(trouble.moodBefore());
    out.time(trouble.clearedAt());
    out.bits(trouble.essence());
  }

  private static Trouble trouble(CompactIn in) {
    return new Trouble(
        Numbers.SEVERITY.orNull(in.small()),
        in.small(),
        in.texts(),
        in.realOrNull(),
        in.timeOrNull(),
        in.bits());
  }

  private static void write(Outlook outlook, CompactOut out) {
    out.number(Numbers.SEVERITY.of(outlook.severity()));
    out.time(outlook.doubtSince());
    out.number(outlook.answersThen());
  }

  private static Outlook outlook(CompactIn in) {
    return new Outlook(Numbers.SEVERITY.orNull(in.small()), in.timeOrNull(), in.small());
  }

  private static void write(RuleMark mark, CompactOut out) {
    out.text(mark.ruleId());
    out.number(mark.version());
    out.number((long) mark.firings() << 1 | (mark.holds() ? 1 : 0));
    out.time(mark.firedAt());
  }

  private static RuleMark ruleMark(CompactIn in) {
    String id = in.text();
    int version = in.small();
    long firings = in.number();
    return new RuleMark(id, version, (int) (firings >> 1), in.time(), (firings & 1) != 0);
  }

  private static void write(Pause pause, CompactOut out) {
    out.time(pause.from());
    out.time(pause.to());
  }

  private static Pause pause(CompactIn in) {
    return new Pause(in.time(), in.timeOrNull());
  }
}

package io.earshot.pipeline.state.compact;

import io.earshot.domain.mood.Answers;
import io.earshot.domain.mood.Gist;
import io.earshot.domain.mood.SignalTally;
import io.earshot.domain.mood.Speech;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.mood.Temper;
import io.earshot.domain.mood.Wording;
import io.earshot.domain.reading.Signal;
import java.util.EnumMap;
import java.util.Map;

/** {@link Tally}s. Only conversations of more messages than the window holds have one kept. */
final class TallyFormat {

  private TallyFormat() {}

  static void write(Tally tally, CompactOut out) {
    out.real(tally.moodSum());
    out.real(tally.moodWeight());
    out.real(tally.briskSum());
    out.real(tally.briskWeight());
    out.real(tally.worst());
    out.number(tally.negativeStreak());
    out.number(tally.customerMessages());
    out.number(tally.agentMessages());
    out.time(tally.waitingSince());
    out.number(tally.longestWaitMillis());
    out.number(tally.signals().size());
    tally.signals().forEach((signal, of) -> write(signal, of, out));
    write(tally.temper(), out);
    write(tally.answers(), out);
    write(tally.wording(), out);
    out.bits(tally.gist().first());
    out.bits(tally.gist().second());
    out.number(tally.gist().messages());
    out.number(tally.gist().intent());
    write(tally.speech(), out);
  }

  static Tally read(CompactIn in) {
    return new Tally(
        in.real(),
        in.real(),
        in.real(),
        in.real(),
        in.real(),
        in.small(),
        in.small(),
        in.small(),
        in.timeOrNull(),
        in.number(),
        signals(in),
        temper(in),
        answers(in),
        wording(in),
        new Gist(in.bits(), in.bits(), in.small(), in.small()),
        speech(in));
  }

  private static void write(Signal signal, SignalTally of, CompactOut out) {
    out.number(Numbers.SIGNAL.of(signal));
    out.number(of.count());
    out.number(of.lastAtMessage());
    out.real(of.shown());
    out.real(of.strongest());
    out.real(of.lately());
    out.number(of.latelyAt());
  }

  private static Map<Signal, SignalTally> signals(CompactIn in) {
    Map<Signal, SignalTally> signals = new EnumMap<>(Signal.class);
    for (int left = in.small(); left > 0; left--) {
      signals.put(
          Numbers.SIGNAL.at(in.small()),
          new SignalTally(
              in.small(), in.small(), in.single(), in.single(), in.single(), in.small()));
    }
    return Map.copyOf(signals);
  }

  private static void write(Temper temper, CompactOut out) {
    out.number(temper.read());
    out.real(temper.negatives());
    out.real(temper.streak());
    out.real(temper.latest());
    out.real(temper.latestPositive());
    out.real(temper.worst());
    out.real(temper.anger());
    out.real(temper.frustration());
    out.real(temper.disappointment());
    out.real(temper.anxiety());
    out.real(temper.confusion());
    out.real(temper.sadness());
    out.real(temper.relief());
    out.real(temper.gratitude());
    out.real(temper.joy());
  }

  private static Temper temper(CompactIn in) {
    return new Temper(
        in.small(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single(),
        in.single());
  }

  private static void write(Answers answers, CompactOut out) {
    out.number(answers.replies());
    out.real(answers.repliesLogSeconds());
    out.real(answers.lastLogSeconds());
    out.real(answers.unfelt());
    out.real(answers.unfeltLately());
    out.real(answers.dismissed());
    out.real(answers.askedAgain());
  }

  private static Answers answers(CompactIn in) {
    return new Answers(
        in.small(), in.single(), in.single(), in.single(), in.single(), in.single(), in.single());
  }

  private static void write(Wording wording, CompactOut out) {
    out.bits(wording.latest());
    out.bits(wording.second());
    out.bits(wording.third());
    out.bits(wording.fourth());
    out.real(wording.repeated());
    out.number(wording.messages());
    out.number(wording.lengths());
    out.number(wording.length());
    out.real(wording.capitals());
    out.real(wording.capitalsNow());
  }

  private static Wording wording(CompactIn in) {
    return new Wording(
        in.bits(),
        in.bits(),
        in.bits(),
        in.bits(),
        in.single(),
        in.small(),
        in.small(),
        in.small(),
        in.single(),
        in.single());
  }

  private static void write(Speech speech, CompactOut out) {
    out.number(speech.customerMillis());
    out.number(speech.houseMillis());
    out.number(speech.silentMillis());
    out.number(speech.customerInterrupts());
    out.number(speech.houseInterrupts());
    out.time(speech.lastEndedAt());
    out.number(speech.customerLast() ? 1 : 0);
    out.number(speech.louder());
    out.real(speech.loudnessSum());
    out.real(speech.loudnessNow());
  }

  private static Speech speech(CompactIn in) {
    return new Speech(
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.timeOrNull(),
        in.number() == 1,
        in.small(),
        in.single(),
        in.single());
  }
}

package io.earshot.domain.risk;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.SignalTally;
import io.earshot.domain.mood.Speech;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.mood.Temper;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.risk.RiskFeature.Sense;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All features of risk, in the order in which vectors of them are laid out. */
public final class RiskFeatures {

  private static final int LONG_STREAK = 5;

  /** Any of these by itself is a threat to the relation. */
  private static final Set<Signal> THREATS =
      EnumSet.of(
          Signal.ASKS_FOR_SUPERVISOR,
          Signal.THREATENS_TO_LEAVE,
          Signal.LEGAL_THREAT,
          Signal.PUBLIC_THREAT,
          Signal.ABUSIVE_LANGUAGE);

  /** What weighs differently while the customer is upset. */
  private static final Set<Signal> WHILE_UPSET =
      EnumSet.of(
          Signal.DISMISSIVE,
          Signal.REPEAT_CONTACT,
          Signal.COMPLAINS_OF_WAIT,
          Signal.REPEATS_SELF,
          Signal.REJECTS_SOLUTION,
          Signal.VULNERABLE);

  /** All of them. */
  public static final List<RiskFeature> ALL = all();

  private RiskFeatures() {}

  /**
   * The values of all features; NaN where one is not known.
   *
   * @param usualReply ln(1 + seconds) that an answer usually takes on this channel, or NaN
   */
  public static double[] values(Tally tally, Background background, Instant at, double usualReply) {
    Situation situation = new Situation(tally, background, at, usualReply);
    double[] values = new double[ALL.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ALL.get(i).of(situation);
    }
    return values;
  }

  private static List<RiskFeature> all() {
    List<RiskFeature> all = new ArrayList<>();
    addMood(all);
    addEmotions(all);
    for (Signal signal : Signal.values()) {
      addSignal(signal, all);
    }
    addTogether(all);
    addAnswers(all);
    addWording(all);
    addSpeech(all);
    addHandling(all);
    addCustomer(all);
    return List.copyOf(all);
  }

  private static void addMood(List<RiskFeature> all) {
    all.add(of("mood", Sense.LOWERS, Tally::mood));
    all.add(of("mood slope", Sense.LOWERS, Tally::slope));
    all.add(of("worst mood", Sense.LOWERS, Tally::worst));
    all.add(of("negative streak", Sense.RAISES, t -> Math.min(LONG_STREAK, t.temper().streak())));
    all.add(of("share of negative messages", Sense.RAISES, t -> t.temper().shareNegative()));
    all.add(of("negative messages", Sense.RAISES, t -> Math.log1p(t.temper().negatives())));
    all.add(of("last message negative", Sense.RAISES, t -> t.temper().latest()));
    all.add(of("last message positive", Sense.LOWERS, t -> t.temper().latestPositive()));
    all.add(of("most negative message", Sense.RAISES, t -> t.temper().worst()));
  }

  private static void addEmotions(List<RiskFeature> all) {
    addEmotion("anger", Sense.RAISES, Temper::anger, all);
    addEmotion("frustration", Sense.RAISES, Temper::frustration, all);
    addEmotion("disappointment", Sense.RAISES, Temper::disappointment, all);
    addEmotion("anxiety", Sense.RAISES, Temper::anxiety, all);
    addEmotion("confusion", Sense.RAISES, Temper::confusion, all);
    addEmotion("sadness", Sense.RAISES, Temper::sadness, all);
    addEmotion("relief", Sense.LOWERS, Temper::relief, all);
    addEmotion("gratitude", Sense.LOWERS, Temper::gratitude, all);
    addEmotion("joy", Sense.LOWERS, Temper::joy, all);
  }

  private static void addEmotion(
      String name, Sense sense, ToDoubleFunction<Temper> felt, List<RiskFeature> all) {
    all.add(of(name + ", lately", sense, tally -> felt.applyAsDouble(tally.temper())));
  }

  private static void addSignal(Signal signal, List<RiskFeature> all) {
    String name = name(signal);
    boolean mends = signal.saidBy() == ParticipantRole.AGENT && !isFault(signal);
    Sense sense = mends ? Sense.EITHER : Sense.RAISES;
    all.add(of(name + ", so far", sense, tally -> Math.log1p(shown(tally, signal))));
    all.add(of(name + ", at its strongest", sense, tally -> strongest(tally, signal)));
    all.add(of(name + ", lately", sense, tally -> tally.lately(signal)));
  }

  private static boolean isFault(Signal signal) {
    return signal == Signal.DISMISSIVE
        || signal == Signal.ASKS_AGAIN
        || signal == Signal.TRANSFER_OR_HOLD;
  }

  /** As a factor names it, for example asks for a supervisor. */
  private static String name(Signal signal) {
    return signal.inWords().toLowerCase(Locale.ROOT);
  }

  private static double shown(Tally tally, Signal signal) {
    SignalTally said = tally.signals().get(signal);
    return said == null ? 0 : said.shown();
  }

  private static double strongest(Tally tally, Signal signal) {
    SignalTally said = tally.signals().get(signal);
    return said == null ? 0 : said.strongest();
  }

  private static void addTogether(List<RiskFeature> all) {
    all.add(of("any threat, lately", Sense.RAISES, tally -> any(signal -> tally.lately(signal))));
    all.add(
        of("any threat, so far", Sense.RAISES, tally -> any(signal -> strongest(tally, signal))));
    for (Signal signal : WHILE_UPSET) {
      all.add(
          of(
              name(signal) + ", while upset",
              Sense.RAISES,
              tally -> tally.temper().latest() * tally.lately(signal)));
    }
    all.add(
        of(
            "any signal of the customer, while upset",
            Sense.RAISES,
            tally -> tally.temper().latest() * Math.min(1, lately(tally))));
  }

  private static double any(ToDoubleFunction<Signal> strength) {
    double none = 1;
    for (Signal signal : THREATS) {
      none *= 1 - strength.applyAsDouble(signal);
    }
    return 1 - none;
  }

  private static double lately(Tally tally) {
    double sum = 0;
    for (Signal signal : tally.signals().keySet()) {
      sum += signal.saidBy() == ParticipantRole.CUSTOMER ? tally.lately(signal) : 0;
    }
    return sum;
  }

  private static void addAnswers(List<RiskFeature> all) {
    all.add(
        of("upset and no empathy, so far", Sense.RAISES, t -> Math.log1p(t.answers().unfelt())));
    all.add(of("upset and no empathy, lately", Sense.RAISES, t -> t.answers().unfeltLately()));
    all.add(
        of("upset and dismissed, so far", Sense.RAISES, t -> Math.log1p(t.answers().dismissed())));
    all.add(
        of(
            "upset and asked again, so far",
            Sense.RAISES,
            t -> Math.log1p(t.answers().askedAgain())));
    all.add(at("unanswered wait", Sense.RAISES, s -> beyondUsual(s.waiting(), s)));
    all.add(at("longest wait", Sense.RAISES, s -> beyondUsual(s.longestWait(), s)));
    all.add(
        at(
            "mean reply time",
            Sense.RAISES,
            s -> s.tally().answers().meanLogSeconds() - s.usualReply()));
    all.add(
        at(
            "last reply time",
            Sense.RAISES,
            s ->
                s.tally().answers().replies() == 0
                    ? Double.NaN
                    : s.tally().answers().lastLogSeconds() - s.usualReply()));
  }

  /** How much longer than a usual reply, as the log of the ratio; 0 if it is not. */
  private static double beyondUsual(double logSeconds, Situation situation) {
    double usual = situation.usualReply();
    return Double.isNaN(usual) ? Double.NaN : Math.max(0, logSeconds - usual);
  }

  private static void addWording(List<RiskFeature> all) {
    all.add(of("says the same again", Sense.RAISES, t -> t.wording().repeated()));
    all.add(of("longer messages than before", Sense.EITHER, t -> t.wording().lengthShift()));
    all.add(
        of(
            "length of the last message",
            Sense.EITHER,
            t -> t.wording().messages() == 0 ? Double.NaN : Math.log1p(t.wording().length())));
    all.add(of("capitals in the last message", Sense.RAISES, t -> t.wording().capitalsNow()));
    all.add(of("more capitals than before", Sense.RAISES, t -> t.wording().capitalsShift()));
  }

  private static void addSpeech(List<RiskFeature> all) {
    all.add(of("customer's share of talking", Sense.EITHER, t -> t.speech().customerShare()));
    all.add(of("share of silence", Sense.EITHER, t -> t.speech().silentShare()));
    all.add(
        of(
            "customer interrupts",
            Sense.RAISES,
            t -> count(t.speech(), Speech::customerInterrupts)));
    all.add(of("agent interrupts", Sense.RAISES, t -> count(t.speech(), Speech::houseInterrupts)));
    all.add(of("louder than before", Sense.RAISES, t -> t.speech().loudnessShift()));
  }

  private static double count(Speech speech, ToDoubleFunction<Speech> times) {
    return speech.isKnown() ? Math.log1p(times.applyAsDouble(speech)) : Double.NaN;
  }

  private static void addHandling(List<RiskFeature> all) {
    all.add(at("transfers", Sense.RAISES, s -> Math.log1p(s.background().transfers())));
    all.add(at("holds", Sense.RAISES, s -> Math.log1p(s.background().holds())));
    all.add(at("time on hold", Sense.RAISES, s -> Math.log1p(s.background().held().toSeconds())));
  }

  private static void addCustomer(List<RiskFeature> all) {
    all.add(
        at(
            "contacts in a week",
            Sense.RAISES,
            s -> Math.log1p(Math.max(0, s.background().contacts7d() - 1))));
    all.add(at("bad contacts", Sense.RAISES, s -> Math.log1p(s.background().badContacts())));
    all.add(at("same subject again", Sense.RAISES, s -> s.background().sameSubjectAgain() ? 1 : 0));
    all.add(at("customer's mood before", Sense.LOWERS, s -> known(s.background().customerMood())));
    all.add(at("tier", Sense.EITHER, RiskFeatures::tier));
  }

  private static double known(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static double tier(Situation situation) {
    var tier = situation.background().tier();
    return tier == null ? Double.NaN : tier.ordinal();
  }

  private static RiskFeature of(String name, Sense sense, ToDoubleFunction<Tally> value) {
    return new RiskFeature(name, sense, situation -> value.applyAsDouble(situation.tally()));
  }

  private static RiskFeature at(String name, Sense sense, ToDoubleFunction<Situation> value) {
    return new RiskFeature(name, sense, value);
  }
}

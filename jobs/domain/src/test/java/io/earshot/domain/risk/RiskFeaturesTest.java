package io.earshot.domain.risk;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.inWords;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.read;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.spoken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RiskFeaturesTest {

  private static final Offset<Double> ABOUT = within(0.02);
  private static final double USUAL = Math.log1p(10);

  private Tally tally = Tally.EMPTY;
  private Background background = Background.on(Channel.CHAT);
  private int said;

  @Test
  void everyFeatureHasANameOfItsOwn() {
    assertThat(RiskFeatures.ALL).extracting(RiskFeature::name).doesNotHaveDuplicates();
  }

  @Test
  void moodAndWhereItHeadsAreTold() {
    customer(0, 0.4);
    customer(1, -0.8);

    assertThat(value("mood")).isEqualTo(tally.mood());
    assertThat(value("mood slope")).isNegative();
    assertThat(value("worst mood")).isEqualTo(tally.worst());
    assertThat(value("share of negative messages")).isCloseTo(0.4, ABOUT);
    assertThat(value("last message negative")).isCloseTo(0.8, ABOUT);
    assertThat(value("most negative message")).isCloseTo(0.8, ABOUT);
    assertThat(value("negative messages")).isCloseTo(Math.log1p(0.8), ABOUT);

    customer(2, 0.6);
    assertThat(value("last message positive")).isCloseTo(0.6, ABOUT);
    assertThat(value("most negative message")).isCloseTo(0.8, ABOUT);
  }

  @Test
  void aStreakGrowsByHowProbablyEachMessageIsNegative() {
    customer(0, -0.5);
    customer(1, -0.5);
    assertThat(value("negative streak")).isCloseTo(0.75, ABOUT);

    customer(2, 0);
    assertThat(value("negative streak")).isZero();
  }

  @Test
  void anEmotionFadesByTheHalfLifeOfTheMood() {
    say(read(new EmotionReading(Emotion.ANGER, 0.8), List.of(), customerMessage(0, -0.5)));
    assertThat(value("anger, lately")).isCloseTo(0.8, ABOUT);
    assertThat(value("joy, lately")).isZero();

    customer(1, 0);
    customer(2, 0);
    customer(3, 0);
    assertThat(value("anger, lately")).isCloseTo(0.4, ABOUT);
  }

  @Test
  void aSignalCountsByHowStronglyItShows() {
    signals(0, ParticipantRole.CUSTOMER, 0, Signal.REPEAT_CONTACT, 0.36);
    assertThat(value("has contacted before about this, lately")).isCloseTo(0.6, ABOUT);
    assertThat(value("has contacted before about this, so far")).isCloseTo(Math.log(1.6), ABOUT);

    customer(1, 0);
    customer(2, 0);
    customer(3, 0);
    assertThat(value("has contacted before about this, lately")).isCloseTo(0.3, ABOUT);
    assertThat(value("has contacted before about this, at its strongest")).isCloseTo(0.6, ABOUT);
    assertThat(value("any threat, so far")).isZero();
  }

  @Test
  void threatsTogetherShowMoreStronglyThanEach() {
    signals(0, ParticipantRole.CUSTOMER, 0, Signal.LEGAL_THREAT, 0.25);
    signals(1, ParticipantRole.CUSTOMER, 0, Signal.PUBLIC_THREAT, 0.25);

    assertThat(value("any threat, so far")).isCloseTo(0.75, ABOUT);
    assertThat(value("any threat, lately")).isBetween(0.5, 0.75);
  }

  @Test
  void aColdAnswerCountsAsMuchAsTheCustomerWasUpset() {
    customer(0, -0.9);
    signals(1, ParticipantRole.AGENT, 0, Signal.DISMISSIVE, 1);
    assertThat(value("upset and dismissed, so far")).isCloseTo(Math.log1p(0.9), ABOUT);
    assertThat(value("upset and no empathy, lately")).isCloseTo(0.9, ABOUT);
    assertThat(value("agent was dismissive, while upset")).isCloseTo(0.9, ABOUT);
    assertThat(value("upset and asked again, so far")).isZero();

    tally = Tally.EMPTY;
    customer(2, 0);
    signals(3, ParticipantRole.AGENT, 0, Signal.DISMISSIVE, 1);
    assertThat(value("upset and dismissed, so far")).isZero();
  }

  @Test
  void empathyAnswersAnUpsetCustomer() {
    customer(0, -0.9);
    signals(1, ParticipantRole.AGENT, 0, Signal.EMPATHY, 0.8);

    assertThat(value("upset and no empathy, so far")).isCloseTo(Math.log1p(0.18), ABOUT);
  }

  @Test
  void beingAskedAgainWhileUpsetIsCounted() {
    customer(0, -0.9);
    signals(1, ParticipantRole.AGENT, 0, Signal.ASKS_AGAIN, 1);

    assertThat(value("upset and asked again, so far")).isCloseTo(Math.log1p(0.9), ABOUT);
  }

  @Test
  void waitsAreMeasuredAgainstWhatIsUsual() {
    customer(0, 0);
    assertThat(valueAt(5, "unanswered wait")).isZero();
    assertThat(valueAt(109, "unanswered wait")).isCloseTo(Math.log(10), ABOUT);
    assertThat(value("mean reply time")).isNaN();

    agent(109);
    assertThat(valueAt(500, "unanswered wait")).isZero();
    assertThat(valueAt(500, "longest wait")).isCloseTo(Math.log(10), ABOUT);
    assertThat(value("mean reply time")).isCloseTo(Math.log(10), ABOUT);

    customer(110, 0);
    agent(120);
    assertThat(value("last reply time")).isCloseTo(0, ABOUT);
    assertThat(value("mean reply time")).isCloseTo(Math.log(10) / 2, ABOUT);
  }

  @Test
  void aWaitOnAChannelThatNobodyKnowsTellsNothing() {
    customer(0, 0);

    double[] values = RiskFeatures.values(tally, background, at(900), Double.NaN);
    assertThat(values[place("unanswered wait")]).isNaN();
  }

  @Test
  void whoSaysTheSameAgainIsHeard() {
    customerSays(0, "The parcel never reached my address on Tuesday");
    customerSays(1, "Yes, Northgate Street seventeen");
    assertThat(value("says the same again")).isLessThan(0.3);

    customerSays(2, "I said the parcel never reached my address!");
    assertThat(value("says the same again")).isGreaterThan(0.7);
  }

  @Test
  void shoutingOnPaperAndLongerMessagesAreSeen() {
    customerSays(0, "Where is it, please?");
    assertThat(value("more capitals than before")).isNaN();

    customerSays(1, "WHERE IS IT, I HAVE BEEN WAITING FOR A WEEK AND NOBODY SAYS A WORD");
    assertThat(value("capitals in the last message")).isCloseTo(1, ABOUT);
    assertThat(value("more capitals than before")).isGreaterThan(0.9);
    assertThat(value("longer messages than before")).isPositive();
    assertThat(value("length of the last message")).isCloseTo(Math.log1p(66), ABOUT);
  }

  @Test
  void talkAndSilenceAndInterruptionsAreHeard() {
    assertThat(value("customer's share of talking")).isNaN();
    assertThat(value("customer interrupts")).isNaN();

    say(spoken(0, 3, 60.0, customerMessage(3, 0)));
    say(spoken(4, 6, null, scored(ParticipantRole.AGENT, next(), 6, 0)));
    say(spoken(5.5, 7.5, 66.0, customerMessage(7.5, 0)));
    say(spoken(7, 8, null, scored(ParticipantRole.AGENT, next(), 8, 0)));

    assertThat(value("customer's share of talking")).isCloseTo(5.0 / 8, ABOUT);
    assertThat(value("share of silence")).isCloseTo(1.0 / 9, ABOUT);
    assertThat(value("customer interrupts")).isCloseTo(Math.log(2), ABOUT);
    assertThat(value("agent interrupts")).isCloseTo(Math.log(2), ABOUT);
    assertThat(value("louder than before")).isCloseTo(6, ABOUT);
  }

  @Test
  void whatIsKnownBesideTheMessagesCounts() {
    assertThat(value("customer's mood before")).isNaN();
    assertThat(value("tier")).isNaN();

    background =
        new Background(Channel.VOICE, Tier.VIP, 4, 2, true, -0.5, 2, 1, Duration.ofSeconds(90));

    assertThat(value("contacts in a week")).isCloseTo(Math.log(4), ABOUT);
    assertThat(value("bad contacts")).isCloseTo(Math.log(3), ABOUT);
    assertThat(value("same subject again")).isOne();
    assertThat(value("customer's mood before")).isEqualTo(-0.5);
    assertThat(value("tier")).isEqualTo(2);
    assertThat(value("transfers")).isCloseTo(Math.log(3), ABOUT);
    assertThat(value("holds")).isCloseTo(Math.log(2), ABOUT);
    assertThat(value("time on hold")).isCloseTo(Math.log(91), ABOUT);
  }

  private double value(String feature) {
    return valueAt(1_000, feature);
  }

  private double valueAt(double seconds, String feature) {
    return RiskFeatures.values(tally, background, at(seconds), USUAL)[place(feature)];
  }

  private static int place(String feature) {
    List<String> names = RiskFeatures.ALL.stream().map(RiskFeature::name).toList();
    assertThat(names).contains(feature);
    return names.indexOf(feature);
  }

  private void customer(double at, double score) {
    say(customerMessage(at, score));
  }

  private ScoredMessage customerMessage(double at, double score) {
    return scored(ParticipantRole.CUSTOMER, next(), at, score);
  }

  private void customerSays(double at, String words) {
    say(inWords(words, customerMessage(at, 0)));
  }

  private void agent(double at) {
    say(scored(ParticipantRole.AGENT, next(), at, 0));
  }

  private void signals(
      double at, ParticipantRole role, double score, Signal signal, double confidence) {
    say(
        read(
            null,
            List.of(new DetectedSignal(signal, confidence, 0, 5)),
            scored(role, next(), at, score)));
  }

  private void say(ScoredMessage message) {
    tally = tally.plus(mark(message));
  }

  private String next() {
    said++;
    return "m-" + said;
  }
}

package io.earshot.language.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.language.MessageReader;
import io.earshot.language.ReadingException;
import io.earshot.language.TestMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadingDeskTest {

  private static final String SURE = "0.1 0.8 0.1";
  private static final String DOUBTFUL = "0.45 0.45 0.1";
  private static final long MILLI = 1_000_000;

  private final WrittenReader linear = new WrittenReader(ReaderKind.LINEAR);
  private final WrittenReader encoder = new WrittenReader(ReaderKind.ENCODER);
  private final List<String> watched = new ArrayList<>();
  private long now;

  @BeforeEach
  void theEncoderTakesFiveMillisecondsABatch() {
    encoder.meanwhile = () -> now += 5 * MILLI;
  }

  @Test
  void theEncoderReadsTogetherWhatAwaitsItAndNothingElse() {
    ReadingDesk desk = desk(LoadGuard.none());
    List<Draft> drafts =
        Stream.of(DOUBTFUL, SURE, DOUBTFUL + " too")
            .map(TestMessages::customer)
            .map(desk::draft)
            .toList();

    List<Draft> awaiting = drafts.stream().filter(Draft::awaitsEncoder).toList();
    List<Reading> readings = desk.finish(awaiting);

    assertThat(encoder.batches).containsExactly(List.of(DOUBTFUL, DOUBTFUL + " too"));
    assertThat(readings).extracting(it -> it.model().reader()).containsOnly(ReaderKind.ENCODER);
    assertThat(drafts.get(1).linear().model().reader()).isEqualTo(ReaderKind.LINEAR);
    assertThat(watched).containsExactly("read 2 in 5");
  }

  @Test
  void theReadingIsTheEncodersButItsWordsAreTheLinearReaders() {
    ReadingDesk desk = desk(LoadGuard.none());

    Reading reading =
        desk.finish(List.of(desk.draft(TestMessages.customer(DOUBTFUL + " bye!")))).get(0);

    assertThat(reading.model()).isEqualTo(encoder.read(TestMessages.customer(SURE)).model());
    assertThat(reading.emotion().label()).isEqualTo(Emotion.ANGER);
    assertThat(reading.signals()).hasSize(1);
    assertThat(reading.courtesy()).isTrue();
    assertThat(reading.because()).containsExactly(new TokenWeight("word", 1));
  }

  @Test
  void whereTheEncoderAbstainsTheLinearReadingHolds() {
    Draft draft =
        new Draft(TestMessages.customer(""), linear.read(TestMessages.customer(SURE)), true);

    assertThat(draft.with(encoder.read(TestMessages.customer("?")))).isSameAs(draft.linear());
  }

  @Test
  void anEngineThatFailsLosesNothingAndIsTold() {
    ReadingDesk desk = desk(LoadGuard.none());
    List<Draft> drafts =
        Stream.of(DOUBTFUL, "0.4 0.4 0.2 crash")
            .map(TestMessages::customer)
            .map(desk::draft)
            .toList();

    List<Reading> readings = desk.finish(drafts);

    assertThat(readings).containsExactly(drafts.get(0).linear(), drafts.get(1).linear());
    assertThat(watched).containsExactly("failed: the engine crashed", "FAILURE", "FAILURE");
  }

  @Test
  void aBugIsNoFailureOfTheEngine() {
    MessageReader wrong =
        message -> {
          throw new IllegalStateException("a bug");
        };
    ReadingDesk desk = desk(wrong, LoadGuard.none());

    assertThatThrownBy(() -> desk.finish(List.of(desk.draft(TestMessages.customer(DOUBTFUL)))))
        .hasMessage("a bug");
  }

  @Test
  void whileTheInputLagsTheLinearReaderReadsAlone() {
    LagValve valve = new LagValve(new LagValve.Limits(500, 200, 5_000), () -> now / MILLI);
    ReadingDesk desk = desk(LoadGuard.of(valve, new TimeBudget(1, () -> now)));

    desk.observeLag(501);
    assertThat(desk.draft(TestMessages.customer(DOUBTFUL)).awaitsEncoder()).isFalse();
    assertThat(desk.draft(TestMessages.customer(SURE)).awaitsEncoder()).isFalse();
    assertThat(watched).containsExactly("LAG");

    desk.observeLag(0);
    now += 5_000 * MILLI;
    desk.observeLag(0);
    assertThat(desk.draft(TestMessages.customer(DOUBTFUL)).awaitsEncoder()).isTrue();
  }

  @Test
  void whenItsTimeIsUsedUpTheEncoderGivesWay() {
    LagValve valve = new LagValve(new LagValve.Limits(500, 200, 5_000), () -> now / MILLI);
    ReadingDesk desk = desk(LoadGuard.of(valve, new TimeBudget(0.01, () -> now)));
    Draft draft = desk.draft(TestMessages.customer(DOUBTFUL));

    desk.finish(List.of(draft));
    desk.finish(List.of(draft));
    desk.finish(List.of(draft));

    assertThat(desk.draft(TestMessages.customer(DOUBTFUL)).awaitsEncoder()).isFalse();
    assertThat(watched).last().isEqualTo("BUDGET");
    now += 1_000 * MILLI;
    assertThat(desk.draft(TestMessages.customer(DOUBTFUL)).awaitsEncoder()).isTrue();
  }

  @Test
  void closesBothReaders() {
    desk(LoadGuard.none()).close();

    assertThat(linear.closed).isTrue();
    assertThat(encoder.closed).isTrue();
  }

  @Test
  void aCascadeReadsEachMessageAsItWouldAlone() {
    CascadeReader cascade = new CascadeReader(linear, encoder, new DoubtOrRisk(linear, 0.2, 0.5));
    List<String> texts = List.of(SURE, DOUBTFUL, "0.9 0.1 0", SURE, "?", DOUBTFUL);

    List<Reading> together = cascade.readAll(texts.stream().map(TestMessages::customer).toList());

    assertThat(together)
        .extracting(it -> it.model().reader())
        .containsExactly(
            ReaderKind.LINEAR,
            ReaderKind.ENCODER,
            ReaderKind.ENCODER,
            ReaderKind.LINEAR,
            ReaderKind.LINEAR,
            ReaderKind.ENCODER);
    assertThat(together)
        .containsExactlyElementsOf(
            texts.stream().map(TestMessages::customer).map(cascade::read).toList());
  }

  @Test
  void aCascadeDoesNotHideThatItsEncoderFails() {
    CascadeReader cascade = new CascadeReader(linear, encoder, EncoderChoice.EVERY);

    assertThatThrownBy(() -> cascade.read(TestMessages.customer("0.4 0.4 0.2 crash")))
        .isInstanceOf(ReadingException.class);
  }

  private ReadingDesk desk(LoadGuard guard) {
    return desk(encoder, guard);
  }

  private ReadingDesk desk(MessageReader slow, LoadGuard guard) {
    return ReadingDesk.of(
        linear, slow, new DoubtOrRisk(linear, 0.2, 0.5), guard, watch(), () -> now);
  }

  private ReadingWatch watch() {
    return new ReadingWatch() {
      @Override
      public void encoderRead(int messages, long nanos) {
        watched.add("read %d in %d".formatted(messages, nanos / MILLI));
      }

      @Override
      public void gaveWay(GaveWay reason) {
        watched.add(reason.name());
      }

      @Override
      public void encoderFailed(ReadingException failure) {
        watched.add("failed: " + failure.getMessage());
      }
    };
  }
}

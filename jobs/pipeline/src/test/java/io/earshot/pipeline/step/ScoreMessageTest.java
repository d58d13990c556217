package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.arranged;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.TinyModels;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScoreMessageTest {

  private static final Script CALL = Script.call("c1");

  private OneInputStreamOperatorTestHarness<ArrangedEvent, FollowedEvent> score;

  @BeforeEach
  void begin() throws Exception {
    score = new OneInputStreamOperatorTestHarness<>(ScoreMessage.live(GivenSettings.reader()));
    score.open();
  }

  @AfterEach
  void end() throws Exception {
    score.close();
  }

  @Test
  void readsWhatIsFeltAndSaid() throws Exception {
    takes(arranged(CALL.customer(1, TinyModels.ANGRY)));
    takes(arranged(CALL.customer(2, TinyModels.GLAD)));
    takes(arranged(CALL.customer(3, TinyModels.SUPERVISOR)));

    assertThat(scored())
        .extracting(it -> it.sentiment().label())
        .startsWith(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE);
    assertThat(scored().get(2).signals())
        .extracting(DetectedSignal::name)
        .contains(Signal.ASKS_FOR_SUPERVISOR);
  }

  @Test
  void whatIsPutOutIsWhatIsFollowed() throws Exception {
    takes(arranged(CALL.customer(1, TinyModels.ANGRY)));

    assertThat(score.extractOutputValues())
        .extracting(FollowedEvent::scored)
        .containsExactlyElementsOf(scored());
  }

  @Test
  void otherEventsPassInTheirPlace() throws Exception {
    DecodedEvent start = DecodedEvent.of(0, CALL.startedBy("anna"));
    DecodedEvent end = DecodedEvent.of(0, CALL.ended(9));

    score.processElement(new StreamRecord<>(new ArrangedEvent(null, start, 0)));
    takes(arranged(CALL.customer(1, TinyModels.PLAIN)));
    score.processElement(new StreamRecord<>(new ArrangedEvent(null, end, 0)));

    assertThat(score.extractOutputValues())
        .extracting(FollowedEvent::other)
        .containsExactly(start, null, end);
  }

  @Test
  void aRetractedMessageKeepsNothingButThatItIsGone() throws Exception {
    takes(
        new ArrangedMessage(
            CALL.customer(1, ""), 2, Retraction.REDACTED, null, Channel.VOICE, null, List.of()));

    assertThat(scored().get(0).retraction()).isEqualTo(Retraction.REDACTED);
    assertThat(scored().get(0).sentiment()).isNull();
    assertThat(scored().get(0).text()).isEmpty();
  }

  private void takes(ArrangedMessage message) throws Exception {
    score.processElement(new StreamRecord<>(new ArrangedEvent(message, null, 0)));
  }

  private List<ScoredMessage> scored() {
    return score.getSideOutput(Sides.SCORED).stream().map(StreamRecord::getValue).toList();
  }
}

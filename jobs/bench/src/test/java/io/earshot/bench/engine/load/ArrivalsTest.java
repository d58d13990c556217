package io.earshot.bench.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {

  private static final long NOW_MICROS = 1_700_000_000_000_000L;

  @Test
  void aMessageThatComesTwiceIsCountedOnceAndNotedAsRepeated() {
    Arrivals arrivals = Arrivals.ofMessages();
    arrivals.begin(100);

    arrivals.take(message(100, 0), NOW_MICROS);
    arrivals.take(message(101, 0), NOW_MICROS);
    arrivals.take(message(100, 0), NOW_MICROS);

    assertThat(arrivals.messages()).isEqualTo(2);
    assertThat(arrivals.repeated()).isEqualTo(1);
  }

  @Test
  void aMessageOfAnEarlierMeasurementIsNotedAsRepeated() {
    Arrivals arrivals = Arrivals.ofMessages();
    arrivals.begin(100);

    arrivals.take(message(99, 0), NOW_MICROS);

    assertThat(arrivals.messages()).isZero();
    assertThat(arrivals.repeated()).isEqualTo(1);
  }

  @Test
  void messagesThatHoldThePartThatIsCountedAreCountedOnceEach() {
    Arrivals arrivals = Arrivals.ofMessagesHolding("\"reader\":\"ENCODER\"");
    arrivals.begin(0);

    arrivals.take(readBy("ENCODER", 0), NOW_MICROS);
    arrivals.take(readBy("ENCODER", 0), NOW_MICROS);
    arrivals.take(readBy("LINEAR", 1), NOW_MICROS);

    assertThat(arrivals.messages()).isEqualTo(2);
    assertThat(arrivals.holding()).isEqualTo(1);
  }

  @Test
  void whatIsNoMessageIsPassedOver() {
    Arrivals arrivals = Arrivals.ofMessages();
    arrivals.begin(0);

    arrivals.take(record("{\"type\":\"conversation.started\"}", 0), NOW_MICROS);

    assertThat(arrivals.messages()).isZero();
    assertThat(arrivals.lateness().getTotalCount()).isZero();
  }

  @Test
  void allMessagesAreCountedButOnlyThoseAskedForAreTimed() {
    Arrivals arrivals = Arrivals.ofMessages(number -> number % 4 != 0);
    arrivals.begin(0);

    for (int number = 0; number < 8; number++) {
      arrivals.take(message(number, 0), NOW_MICROS);
    }

    assertThat(arrivals.messages()).isEqualTo(8);
    assertThat(arrivals.lateness().getTotalCount()).isEqualTo(6);
  }

  @Test
  void latenessCountsFromTheTimeInTheHeaderOrElseFromThatOfTheRecord() {
    Arrivals arrivals = Arrivals.ofMessages();
    arrivals.begin(0);
    long nowMillis = NOW_MICROS / 1000;
    ConsumerRecord<byte[], byte[]> withHeader = message(0, nowMillis - 900);
    String meant = Instant.ofEpochMilli(nowMillis - 40).toString();
    withHeader.headers().add("ce_time", meant.getBytes(StandardCharsets.UTF_8));

    arrivals.take(withHeader, NOW_MICROS);
    arrivals.take(message(1, nowMillis - 10), NOW_MICROS);

    Histogram late = arrivals.lateness();
    assertThat(late.getTotalCount()).isEqualTo(2);
    assertThat(late.getMinValue()).isBetween(9_900L, 10_100L);
    assertThat(late.getMaxValue()).isBetween(39_900L, 40_100L);
  }

  @Test
  void newsCountsOnlyIfItsTimeIsThatOfSomethingSentInItsConversation() {
    Causes causes = new Causes();
    Arrivals arrivals = Arrivals.ofNews(causes);
    long nowMillis = NOW_MICROS / 1000;
    causes.add("b-1", nowMillis - 20);

    arrivals.take(news("b-1", nowMillis - 20), NOW_MICROS);
    arrivals.take(news("b-1", nowMillis - 5_000), NOW_MICROS);
    arrivals.take(news("b-2", nowMillis - 20), NOW_MICROS);

    Histogram late = arrivals.lateness();
    assertThat(late.getTotalCount()).isEqualTo(1);
    assertThat(late.getMaxValue()).isBetween(19_900L, 20_100L);
  }

  private static ConsumerRecord<byte[], byte[]> news(String conversation, long atMillis) {
    return record(
        "{\"alertId\":\"a\",\"conversationId\":\"" + conversation + "\",\"revision\":1}", atMillis);
  }

  private static ConsumerRecord<byte[], byte[]> message(long number, long timestampMillis) {
    return record(
        "{\"conversationId\":\"b-1\",\"messageId\":\"s" + number + "\",\"text\":\"hello\"}",
        timestampMillis);
  }

  private static ConsumerRecord<byte[], byte[]> readBy(String reader, long number) {
    return record(
        "{\"messageId\":\"s" + number + "\",\"model\":{\"reader\":\"" + reader + "\"}}", 0);
  }

  private static ConsumerRecord<byte[], byte[]> record(String json, long timestampMillis) {
    ConsumerRecord<byte[], byte[]> plain =
        new ConsumerRecord<>("out", 0, 0, new byte[0], json.getBytes(StandardCharsets.UTF_8));
    return new ConsumerRecord<>(
        plain.topic(),
        plain.partition(),
        plain.offset(),
        timestampMillis,
        plain.timestampType(),
        plain.serializedKeySize(),
        plain.serializedValueSize(),
        plain.key(),
        plain.value(),
        plain.headers(),
        plain.leaderEpoch());
  }
}

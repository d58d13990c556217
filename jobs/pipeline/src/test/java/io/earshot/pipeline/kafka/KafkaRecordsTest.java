package io.earshot.pipeline.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.pipeline.given.Specimen;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What becomes of records on their way from and to Kafka. */
final class KafkaRecordsTest {

  @Test
  void aRecordIsTakenAsItIsWithThePlaceWhereItIsFoundAgain() {
    ConsumerRecord<byte[], byte[]> tombstone =
        new ConsumerRecord<>("conversations.v1", 3, 41, "c1".getBytes(UTF_8), null);
    List<RawRecord> taken = new ArrayList<>();

    new RawRecordReader().deserialize(tombstone, new ListCollector<>(taken));

    assertThat(taken)
        .containsExactly(
            new RawRecord(
                "conversations.v1",
                3,
                41,
                ConsumerRecord.NO_TIMESTAMP,
                "c1".getBytes(UTF_8),
                null));
  }

  @Test
  void aValueIsWrittenUnderItsKeyWithItsHeaders() throws Exception {
    ConversationSnapshot ended = Specimen.SPARSE.of(ConversationSnapshot.class);

    ProducerRecord<byte[], byte[]> record = writerSentToTheCluster().serialize(ended, null, null);

    assertThat(record.topic()).isEqualTo("conversations.v1");
    assertThat(record.key()).asString(UTF_8).isEqualTo(ended.conversationId().value());
    assertThat(record.timestamp()).as("when it is written; ce_time is event time").isNull();
    assertThat(record.partition()).as("left to the key").isNull();
    assertThat(record.headers().lastHeader("ce_time").value())
        .asString(UTF_8)
        .isEqualTo("1970-01-01T00:00:00.000Z");
    assertThat(record.headers().lastHeader("ce_type").value())
        .asString(UTF_8)
        .isEqualTo("io.earshot.conversation.v1");
    assertThat(record.value()).isEqualTo(Topics.CONVERSATIONS.encode(ended).value());
  }

  @Test
  void aForgottenConversationIsATombstone() throws Exception {
    ConversationSnapshot forgotten = Specimen.FULL.of(ConversationSnapshot.class);
    assertThat(forgotten.status()).isEqualTo(ConversationStatus.FORGOTTEN);

    assertThat(writerSentToTheCluster().serialize(forgotten, null, null).value()).isNull();
  }

  private static TopicWriter<ConversationSnapshot> writerSentToTheCluster() throws Exception {
    return InstantiationUtil.clone(new TopicWriter<>(Topics.CONVERSATIONS));
  }
}

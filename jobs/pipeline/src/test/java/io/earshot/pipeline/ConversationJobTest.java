package io.earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

final class ConversationJobTest {

  @Test
  void requiresWhatItCannotDoWithout() {
    Configuration required = ConversationJob.required();

    assertThat(required.toMap())
        .containsEntry("pipeline.generic-types", "false")
        .containsEntry("pipeline.auto-generate-uids", "false")
        .containsEntry("pipeline.object-reuse", "true")
        .containsEntry("execution.buffer-timeout.interval", "0 ms")
        .containsEntry("state.backend.type", "rocksdb")
        .containsEntry(
            "state.backend.rocksdb.compression.per.level",
            "NO_COMPRESSION;NO_COMPRESSION;LZ4_COMPRESSION")
        .containsEntry("execution.checkpointing.incremental", "true")
        .containsEntry(
            "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION")
        .hasSize(8);
  }
}

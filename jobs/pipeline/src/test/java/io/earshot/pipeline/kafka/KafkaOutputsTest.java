package io.earshot.pipeline.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipeline.Outputs;
import io.earshot.pipeline.settings.KafkaSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How each output is delivered; Flink's sink shows it to nobody, so its fields are looked at. */
final class KafkaOutputsTest {

  @TempDir private Path folder;

  @Test
  void everyOutputIsFastUnlessItIsAskedToBeExact() throws Exception {
    Outputs outputs =
        KafkaOutputs.of("nowhere:9092", settings("kafka: {delivery: {alerts: EXACT}}"));

    assertThat(field(outputs.alerts(), "deliveryGuarantee"))
        .isEqualTo(DeliveryGuarantee.EXACTLY_ONCE);
    assertThat(
            new Object[] {
              field(outputs.scoredMessages(), "deliveryGuarantee"),
              field(outputs.conversations(), "deliveryGuarantee"),
              field(outputs.customers(), "deliveryGuarantee"),
              field(outputs.routingDecisions(), "deliveryGuarantee"),
              field(outputs.alertFeedback(), "deliveryGuarantee"),
              field(outputs.ruleFindings(), "deliveryGuarantee"),
              field(outputs.audit(), "deliveryGuarantee"),
              field(outputs.deadLetters(), "deliveryGuarantee"),
              field(outputs.status(), "deliveryGuarantee")
            })
        .containsOnly(DeliveryGuarantee.AT_LEAST_ONCE);
  }

  @Test
  void aFastRecordWaitsForNoOther() throws Exception {
    Outputs outputs = KafkaOutputs.of("nowhere:9092", settings(""));

    assertThat((Properties) field(outputs.alerts(), "kafkaProducerConfig"))
        .containsEntry("linger.ms", "0");
  }

  @Test
  void anExactOutputHasTransactionsOfItsOwnNamedForGroupAndTopic() throws Exception {
    Outputs outputs =
        KafkaOutputs.of(
            "nowhere:9092",
            settings(
                "kafka: {group: north, delivery: {alerts: EXACT, transactionTimeout: 5m},"
                    + " properties: {security.protocol: SSL}}"));

    assertThat(field(outputs.alerts(), "transactionalIdPrefix")).isEqualTo("north-alerts.v1");
    assertThat(field(outputs.alerts(), "transactionNamingStrategy")).hasToString("INCREMENTING");
    assertThat((Properties) field(outputs.alerts(), "kafkaProducerConfig"))
        .containsEntry("transaction.timeout.ms", "300000")
        .containsEntry("security.protocol", "SSL");
  }

  private KafkaSettings settings(String jobYaml) throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), jobYaml);
    return SettingsFiles.load(file, null).kafka();
  }

  private static Object field(Object sink, String name) throws ReflectiveOperationException {
    var field = sink.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(sink);
  }
}

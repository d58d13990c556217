package io.earshot.pipeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertCase;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.alert.Ration;
import io.earshot.domain.alert.TeamBudget;
import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerMemory;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleEntry;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.given.Specimen;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.record.RawRecord;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever travels between steps or rests in state. */
final class StreamedTypesTest {

  static Stream<Class<?>> streamed() {
    return Stream.of(
        RawRecord.class,
        DeadLetter.class,
        DecodedEvent.class,
        ArrangedEvent.class,
        FollowedEvent.class,
        CustomerNews.class,
        RuleNews.class,
        RoutingRuleNews.class,
        RoutingCase.class,
        RuleFinding.class,
        AuditEntry.class,
        ScoredMessage.class,
        ConversationSnapshot.class,
        CustomerStanding.class,
        RoutingFacts.class,
        RoutingDecision.class,
        Finding.class,
        AlertAction.class,
        RaisedAlert.class,
        Alert.class,
        AlertFeedback.class,
        AuditEntry.class,
        AlertCase.class,
        TeamBudget.class,
        Ration.class,
        Arrangement.class,
        Conversation.class,
        CustomerMemory.class,
        StatusNote.class,
        ComponentStatus.class);
  }

  @ParameterizedTest
  @MethodSource("streamed")
  void isSerialisedByItsFieldsAndNeverByKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @ParameterizedTest
  @MethodSource("streamed")
  <T> void comesBackAsItWas(Class<T> type) throws Exception {
    for (Specimen specimen : Specimen.values()) {
      T value = specimen.of(type);

      assertThat(thereAndBack(value, type)).as(specimen.name()).isEqualTo(value);
    }
  }

  @Test
  void theRuleBooksAreKeptByTheirFieldsAndNeverByKryo() throws Exception {
    TypeInformation<RuleEntry<Rule>> type = TypeInformation.of(new TypeHint<>() {});
    @SuppressWarnings("unchecked") // a class names no type arguments
    RuleEntry<Rule> entry = Specimen.FULL.of(RuleEntry.class, Rule.class);

    assertThat(type).isInstanceOf(PojoTypeInfo.class);
    assertThat(thereAndBack(entry, type)).isEqualTo(entry);
  }

  private static <T> T thereAndBack(T value, Class<T> type) throws IOException {
    return thereAndBack(value, TypeInformation.of(type));
  }

  private static <T> T thereAndBack(T value, TypeInformation<T> type) throws IOException {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    TypeSerializer<T> serializer = type.createSerializer(config);
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}

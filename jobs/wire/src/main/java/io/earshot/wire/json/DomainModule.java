package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.Quarters;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.routing.DecisionId;
import io.earshot.domain.routing.rendering.AmazonConnectRendering;
import io.earshot.wire.deadletter.DeadLetter;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the domain's own types look in JSON: ids and instants are strings. */
final class DomainModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  DomainModule() {
    super("domain");
    addScalar(ConversationId.class, ConversationId::value, ConversationId::new);
    addScalar(MessageId.class, MessageId::value, MessageId::new);
    addScalar(CustomerId.class, CustomerId::value, CustomerId::new);
    addScalar(AlertId.class, AlertId::value, AlertId::new);
    addScalar(DecisionId.class, DecisionId::value, DecisionId::new);
    addScalar(SubjectLabel.class, SubjectLabel::label, text -> known(SubjectLabel.of(text), text));
    addScalar(Intent.class, Intent::label, text -> known(Intent.of(text), text));
    addScalar(Instant.class, InstantText::format, InstantText::parse);
    addSerializer(String.class, new ScalarJson.Writer<>(String.class, text -> text));
    setMixInAnnotation(Reason.class, ReasonJson.class);
    setMixInAnnotation(ScoredMessage.class, ScoredMessageJson.class);
    setMixInAnnotation(Quarters.class, QuartersJson.class);
    setMixInAnnotation(DeadLetter.class, DeadLetterJson.class);
    setMixInAnnotation(AmazonConnectRendering.QueuePriority.class, QueuePriorityJson.class);
    setMixInAnnotation(AmazonConnectRendering.QueueAge.class, QueueAgeJson.class);
  }

  private static <T> T known(@Nullable T value, String text) {
    if (value == null) {
      throw new IllegalArgumentException("There is no " + text);
    }
    return value;
  }

  private <T> void addScalar(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new ScalarJson.Writer<>(type, write));
    addDeserializer(type, new ScalarJson.Reader<>(type, read));
  }

  interface ReasonJson {
    @JsonSerialize(using = VersionJson.Writer.class)
    @JsonDeserialize(using = VersionJson.Reader.class)
    @Nullable String version();
  }

  /** What is not written: see {@link RequiredComponents}. */
  interface ScoredMessageJson {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    long traces();

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    long leanings();
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  interface QuartersJson {}

  /** As a body of Amazon's has it. */
  interface QueuePriorityJson {
    @JsonProperty("QueuePriority")
    long queuePriority();
  }

  /** As a body of Amazon's has it. */
  interface QueueAgeJson {
    @JsonProperty("QueueTimeAdjustmentSeconds")
    int queueTimeAdjustmentSeconds();
  }

  interface DeadLetterJson {
    @JsonProperty("bytesBase64")
    byte[] bytes();
  }
}

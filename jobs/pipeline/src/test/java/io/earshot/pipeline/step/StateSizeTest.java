package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.ambiguous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.customer.CustomerDesk;
import io.earshot.domain.customer.CustomerMemory;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.reading.Signal;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says of the bytes that are kept of conversations and customers. */
class StateSizeTest {

  private static final Script CALL = Script.call("c1");
  private static final String WORDS =
      "I have told you twice already that nobody came to the house on Tuesday morning";

  @Test
  void anOrdinaryConversationTakesAKilobyte() throws Exception {
    assertThat(bytesAfter(20)).isBetween(500, 1_500);
  }

  @Test
  void aLongConversationTakesNoMoreThanItsWindow() throws Exception {
    int bytes = bytesAfter(200);

    assertThat(bytes).isLessThan(4_000);
    assertThat(bytesAfter(500)).isCloseTo(bytes, within(100));
  }

  @Test
  void anOrdinaryCustomerTakesLessThanAKilobyte() throws Exception {
    assertThat(bytesAfterContacts(3)).isBetween(300, 1_000);
  }

  @Test
  void aCustomerWhoNeverStopsTakesNoMoreThanWhatIsKept() throws Exception {
    int bytes = bytesAfterContacts(400);

    assertThat(bytes).isLessThan(6_000);
    assertThat(bytesAfterContacts(2_000)).isCloseTo(bytes, within(200));
  }

  /** So many in 30 days. */
  private static int bytesAfterContacts(int contacts) throws Exception {
    CustomerDesk desk = new CustomerDesk(SettingsFiles.defaults().customers().toDomain());
    CustomerId anna = new CustomerId("customer-000000001");
    CustomerMemory memory =
        desk.onProfile(
                null,
                new CustomerProfile(
                    anna, Tier.GOLD, List.of("en-US"), Map.of("segment", "home"), Script.NOON))
            .after();
    for (int i = 0; i < contacts; i++) {
      Script chat =
          Script.call(String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", i))
              .startingAt(
                  Script.NOON.plus(Duration.ofDays(30).dividedBy(contacts).multipliedBy(i)));
      memory = desk.onStarted(memory, anna, chat.startedBy(anna.value())).after();
      Contact contact =
          new Contact(
              chat.id(),
              Channel.VOICE,
              "technical_fault",
              Disposition.UNRESOLVED,
              -0.4321,
              chat.second(0),
              chat.second(600));
      memory =
          desk.onContact(
                  memory, anna, new ContactRevision(contact, 9, chat.second(600), chat.second(600)))
              .after();
    }
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeInformation.of(CustomerMemory.class)
        .createSerializer(new SerializerConfigImpl())
        .serialize(memory, out);
    return out.length();
  }

  private static int bytesAfter(int turns) throws Exception {
    try (FollowHarness follow = new FollowHarness(SettingsFiles.defaults())) {
      follow.takes(new FollowedEvent(null, DecodedEvent.of(0, CALL.startedBy("anna"))));
      for (int turn = 1; turn <= turns; turn += 2) {
        follow.takes(
            new FollowedEvent(
                ambiguous(CALL.customer(10 * turn, WORDS), Signal.REPEATS_SELF), null),
            new FollowedEvent(
                ambiguous(CALL.agent(10 * turn + 10, WORDS), Signal.ASKS_AGAIN), null));
      }
      return follow.bytesOf("c1");
    }
  }
}

package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecallCustomerTest {

  private static final CustomerId ANNA = new CustomerId("anna");

  private Harness<CustomerNews, DecodedEvent> recall;

  @BeforeEach
  void begin() throws Exception {
    recall =
        Harness.of(() -> new RecallCustomer(SettingsFiles.defaults()), CustomerNews::customerKey);
  }

  @AfterEach
  void end() throws Exception {
    recall.close();
  }

  @Test
  void aCustomerWhoIsNotKnownIsRememberedButNotRecalled() throws Exception {
    recall.takes(start("c1", Script.NOON));

    assertThat(recall.output()).isEmpty();
    assertThat(recall.side(Sides.CUSTOMERS))
        .extracting(CustomerStanding::contacts7d)
        .containsExactly(1);
  }

  @Test
  void aCustomerWhoComesBackIsRecalledEvenAfterARestart() throws Exception {
    recall.takes(start("c1", Script.NOON));

    recall.restarts();
    recall.takes(start("c2", Script.NOON.plusSeconds(3600)));

    assertThat(recall.output())
        .extracting(event -> event.recalled().standing().contacts7d())
        .containsExactly(2);
    assertThat(recall.output()).extracting(DecodedEvent::conversationKey).containsExactly("c2");
  }

  @Test
  void aProfileJoinsTheConversationThatIsOn() throws Exception {
    recall.takes(start("c1", Script.NOON));
    recall.takes(
        CustomerNews.of(new CustomerProfile(ANNA, Tier.VIP, List.of("de"), Map.of(), Script.NOON)));

    assertThat(recall.output())
        .extracting(event -> event.recalled().standing().tier())
        .containsExactly(Tier.VIP);
  }

  @Test
  void aCallHoursAfterABadChatContinuesItEvenAfterARestart() throws Exception {
    Instant end = Script.NOON.plusSeconds(600);
    Contact chat =
        new Contact(
            new ConversationId("chat"),
            Channel.CHAT,
            "billing",
            Disposition.UNRESOLVED,
            -0.8,
            Script.NOON,
            end);
    recall.takes(CustomerNews.of(ANNA, new ContactRevision(chat, 7, end, end)));

    recall.restarts();
    recall.takes(start("call", end.plus(Duration.ofHours(3))));

    assertThat(recall.output())
        .extracting(event -> event.recalled().standing().continues())
        .extracting(
            Continuation::conversationId,
            Continuation::channel,
            Continuation::mood,
            Continuation::awayMillis)
        .containsExactly(tuple(chat.conversationId(), Channel.CHAT, -0.8, 10_800_000L));
  }

  @Test
  void aCustomerOfWhomNothingIsHeardIsForgotten() throws Exception {
    Instant later = Script.NOON.plus(Duration.ofDays(401));
    recall.wallClockShows(Script.NOON);
    recall.takes(start("c1", Script.NOON));

    recall.wallClockShows(later);
    recall.takes(start("c2", later));

    assertThat(recall.output()).isEmpty();
    assertThat(recall.side(Sides.CUSTOMERS))
        .extracting(CustomerStanding::revision)
        .containsExactly(1, 1);
    assertThat(recall.states()).isOne();
    assertThat(recall.timers()).isZero();
  }

  private static CustomerNews start(String conversation, Instant at) {
    ConversationStarted started = Script.call(conversation).startingAt(at).startedBy("anna");
    return CustomerNews.of(ANNA, started);
  }
}

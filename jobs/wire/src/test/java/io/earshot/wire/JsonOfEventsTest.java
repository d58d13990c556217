package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in, character by character, and what else is understood. */
class JsonOfEventsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String AT_NOON = "'occurredAt':'2026-11-21T12:00:00.000Z'";

  static Stream<Arguments> everyEvent() {
    return Stream.of(ofTheConversation(), ofMessages(), ofParticipants()).flatMap(part -> part);
  }

  private static Stream<Arguments> ofMessages() {
    return Stream.of(
        Arguments.of(
            "{'type':'message','conversationId':'c-1','messageId':'m-3','role':'CUSTOMER',"
                + "'participantId':'u-7','text':'I have asked twice',"
                + "'sentAt':'2026-11-21T10:02:11.200Z','startedAt':'2026-11-21T10:02:08.000Z',"
                + "'endedAt':'2026-11-21T10:02:11.000Z','confidence':0.93127,'loudness':61.5,"
                + "'final':true,'language':'en-US'}",
            new Message(
                Examples.CONVERSATION,
                Examples.MESSAGE,
                ParticipantRole.CUSTOMER,
                "u-7",
                "I have asked twice",
                Examples.at("10:02:11.200"),
                Examples.at("10:02:08.000"),
                Examples.at("10:02:11.000"),
                0.93127,
                61.5,
                true,
                null,
                "en-US",
                false)),
        Arguments.of(
            "{'type':'message.redacted','conversationId':'c-1','messageId':'m-3'," + AT_NOON + "}",
            new MessageRedacted(Examples.CONVERSATION, NOON, Examples.MESSAGE)));
  }

  private static Stream<Arguments> ofTheConversation() {
    return Stream.of(
        Arguments.of(
            "{'type':'conversation.started','conversationId':'c-1',"
                + AT_NOON
                + ",'channel':'VOICE','customerId':'u-7','queue':'billing','language':'en-US',"
                + "'team':'north','attributes':{'region':'EU'}}",
            new ConversationStarted(
                Examples.CONVERSATION,
                NOON,
                Channel.VOICE,
                Examples.CUSTOMER,
                "billing",
                "en-US",
                null,
                "north",
                Map.of("region", "EU"))),
        Arguments.of(
            "{'type':'conversation.transferred','conversationId':'c-1','toQueue':'retention',"
                + "'reason':'wants to leave',"
                + AT_NOON
                + "}",
            new ConversationTransferred(
                Examples.CONVERSATION, NOON, "retention", null, "wants to leave")),
        Arguments.of(
            "{'type':'conversation.ended','conversationId':'c-1','disposition':'RESOLVED',"
                + AT_NOON
                + "}",
            new ConversationEnded(Examples.CONVERSATION, NOON, Disposition.RESOLVED, null)),
        Arguments.of(
            "{'type':'survey.answered','conversationId':'c-1','customerId':'u-7','kind':'CSAT',"
                + "'score':2,'comment':'Too slow',"
                + AT_NOON
                + "}",
            new SurveyAnswered(
                Examples.CONVERSATION, NOON, Examples.CUSTOMER, SurveyKind.CSAT, 2, "Too slow")));
  }

  private static Stream<Arguments> ofParticipants() {
    return Stream.of(
        Arguments.of(
            "{'type':'hold.started','conversationId':'c-1','participantId':'a-12'," + AT_NOON + "}",
            new HoldStarted(Examples.CONVERSATION, NOON, "a-12")),
        Arguments.of(
            "{'type':'hold.ended','conversationId':'c-1','participantId':'a-12'," + AT_NOON + "}",
            new HoldEnded(Examples.CONVERSATION, NOON, "a-12")),
        Arguments.of(
            "{'type':'participant.joined','conversationId':'c-1','participantId':'a-12',"
                + "'role':'AGENT','agentId':'a-12','team':'north',"
                + AT_NOON
                + "}",
            new ParticipantJoined(
                Examples.CONVERSATION, NOON, "a-12", ParticipantRole.AGENT, "a-12", "north")),
        Arguments.of(
            "{'type':'participant.left','conversationId':'c-1','participantId':'a-12',"
                + "'role':'AGENT',"
                + AT_NOON
                + "}",
            new ParticipantLeft(Examples.CONVERSATION, NOON, "a-12", ParticipantRole.AGENT, null)));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void everyEventIsWrittenAsDocumentedAndReadAgain(String golden, ConversationEvent event) {
    byte[] written = Topics.CONVERSATION_EVENTS.encode(event).value();

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(golden.replace('\'', '"'));
    assertThat(Records.event(golden)).isEqualTo(event);
  }

  @Test
  void whatEarshotSaysToItselfIsNeverWritten() {
    CustomerStanding standing = Examples.customer();
    CustomerRecalled recalled = new CustomerRecalled(Examples.CONVERSATION, NOON, standing);

    assertThatThrownBy(() -> Topics.CONVERSATION_EVENTS.encode(recalled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c-1");
  }

  @Test
  void aMessageNeedsIdsRoleAndTextOnly() {
    Message message = message("");

    assertThat(message.sentAt()).as("the record's timestamp").isEqualTo(Records.RECORDED_AT);
    assertThat(message.isFinal()).isTrue();
    assertThat(message.truncated()).isFalse();
    assertThat(message.participantId()).isNull();
    assertThat(message.confidence()).isNull();
    assertThat(message.replaces()).isNull();
  }

  @Test
  void aPartialSaysSoAndACorrectionNamesWhatItReplaces() {
    assertThat(message(",'final':false").isFinal()).isFalse();
    assertThat(message(",'replaces':'m-2'").replaces()).isEqualTo(new MessageId("m-2"));
  }

  @Test
  void nullAndBlankMeanAbsent() {
    Message message =
        message(",'sentAt':null,'confidence':null,'final':null,'replaces':'','language':' '");

    assertThat(message).isEqualTo(message(""));
  }

  @Test
  void aTextMayBeEmpty() {
    assertThat(((Message) Records.event(withText(""))).text()).isEmpty();
  }

  @Test
  void enumsAreReadInAnyCase() {
    String started = "{'type':'conversation.started','conversationId':'c-1'," + AT_NOON;

    assertThat(((ConversationStarted) Records.event(started + ",'channel':'Email'}")).channel())
        .isEqualTo(Channel.EMAIL);
    assertThat(((ConversationStarted) Records.event(started + "}")).channel())
        .isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void instantsMayHaveAnyOffsetAndAnyFractionAndAreKeptToTheMillisecond() {
    assertThat(message(",'sentAt':'2026-11-21T11:02:11+01:00'").sentAt())
        .isEqualTo(Examples.at("10:02:11"));
    assertThat(message(",'sentAt':'2026-11-21T10:02:11Z'").sentAt())
        .isEqualTo(Examples.at("10:02:11"));
    assertThat(message(",'sentAt':'2026-11-21T10:02:11.123987Z'").sentAt())
        .isEqualTo(Examples.at("10:02:11.123"));
  }

  @Test
  void attributesBecomeText() {
    ConversationStarted started =
        (ConversationStarted)
            Records.event(
                "{'type':'conversation.started','conversationId':'c-1',"
                    + AT_NOON
                    + ",'attributes':{'a':'x','b':7,'c':1.5,'d':true,'e':null,'f':{'g':[1]}}}");

    assertThat(started.attributes())
        .containsExactly(
            Map.entry("a", "x"),
            Map.entry("b", "7"),
            Map.entry("c", "1.5"),
            Map.entry("d", "true"),
            Map.entry("f", "{\"g\":[1]}"));
  }

  @Test
  void unknownFieldsAreIgnoredWhateverTheyHold() {
    assertThat(message(",'mood':{'deep':[[['x',{'y':-1e-9}]]]},'Text':null"))
        .isEqualTo(message(""));
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    Message cut = (Message) Records.event(withText("x".repeat(Message.MAX_TEXT + 1)));
    Message whole = (Message) Records.event(withText("x".repeat(Message.MAX_TEXT)));

    assertThat(cut.text()).hasSize(Message.MAX_TEXT);
    assertThat(cut.truncated()).isTrue();
    assertThat(whole.truncated()).isFalse();
  }

  @Test
  void aCutNeverSplitsASurrogatePair() {
    String text = "x".repeat(Message.MAX_TEXT - 1) + "😡😡";

    Message cut = (Message) Records.event(withText(text));

    assertThat(cut.text()).isEqualTo("x".repeat(Message.MAX_TEXT - 1));
  }

  @Test
  void thatATextWasCutSurvivesWritingAndReading() {
    Message cut = (Message) Records.event(withText("x".repeat(Message.MAX_TEXT + 1)));

    byte[] written = Topics.CONVERSATION_EVENTS.encode(cut).value();

    assertThat(Records.event(new String(written, StandardCharsets.UTF_8))).isEqualTo(cut);
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertThat(((Message) Records.event(withText("so \\ud83d angry \\ude21\\ud83d"))).text())
        .isEqualTo("so \ufffd angry \ufffd\ufffd");
    assertThat(((Message) Records.event(withText("\\ud83d\\ude21"))).text()).isEqualTo("😡");
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(Records.event("\ufeff" + withText("hello"))).isInstanceOf(Message.class);
  }

  private static Message message(String more) {
    return (Message) Records.event(withText("I have asked twice").replace("}", more + "}"));
  }

  private static String withText(String text) {
    return "{'type':'message','conversationId':'c-1','messageId':'m-3','role':'customer','text':'"
        + text
        + "'}";
  }
}

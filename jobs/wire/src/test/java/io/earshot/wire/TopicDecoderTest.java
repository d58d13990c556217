package io.earshot.wire;

import static io.earshot.wire.Records.deadLetter;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.event.Message;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes a dead letter, why, and what it says. */
class TopicDecoderTest {

  private static final String MESSAGE =
      "{'type':'message','conversationId':'c-1','messageId':'m-3','role':'CUSTOMER',"
          + "'text':'my secret','sentAt':'2026-11-21T10:02:11.200Z'}";
  private static final String SURVEY =
      "{'type':'survey.answered','conversationId':'c-1','customerId':'u-7','kind':'CES','score':2,"
          + "'occurredAt':'2026-11-21T10:02:11.200Z'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the value is empty",
        "` ` | the value is empty",
        "`{'type':'mess` | the JSON ends too early",
        "`{'type':secret}` | the JSON is broken at line 1, column 9",
        "`hello` | the JSON is broken at line 1, column 1",
        "`{'type':'message'} {}` | there is more behind the JSON object",
        "`{'type':'message'} secret` | the JSON is broken at line 1, column 20",
        "`{'a':01}` | the JSON is broken at line 1, column 7",
        "`{'a':NaN}` | the JSON is broken at line 1, column 9",
      })
  void whatIsNoJsonIsMalformed(String json, String detail) {
    assertLetter(json, DeadLetterReason.MALFORMED_JSON, detail);
  }

  @Test
  void whatIsNoUtf8IsMalformed() {
    byte[] latin1 =
        MESSAGE.replace('\'', '"').replace("secret", "Größe").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = MESSAGE.replace('\'', '"').getBytes(StandardCharsets.UTF_16LE);
    byte[] loneSurrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

    assertThat(deadLetter(Records.record(latin1)).detail()).isEqualTo("the value is not UTF-8");
    assertThat(deadLetter(Records.record(utf16)).reason())
        .isEqualTo(DeadLetterReason.MALFORMED_JSON);
    assertThat(deadLetter(Records.record(loneSurrogate)).detail())
        .isEqualTo("the value is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`'type':'message',` | `` | type",
        "`'type':'message'` | `'type':null` | type",
        "`'c-1'` | `' '` | conversationId",
        "`'c-1'` | `null` | conversationId",
        "`'messageId':'m-3',` | `` | messageId",
        "`'role':'CUSTOMER',` | `` | role",
        "`'text':'my secret',` | `` | text",
      })
  void aMissingFieldIsNamed(String part, String replacement, String field) {
    assertLetter(
        replaced(MESSAGE, part, replacement),
        DeadLetterReason.MISSING_FIELD,
        field + " is missing or blank");
  }

  @Test
  void everyTypeNeedsItsTime() {
    assertLetter(
        replaced(SURVEY, ",'occurredAt':'2026-11-21T10:02:11.200Z'", ""),
        DeadLetterReason.MISSING_FIELD,
        "occurredAt is missing or blank");
  }

  @Test
  void aMessageWithoutTimeInARecordWithoutTimeHasNone() {
    byte[] value =
        replaced(MESSAGE, ",'sentAt':'2026-11-21T10:02:11.200Z'", "")
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8);

    DeadLetter line = deadLetter(new RawRecord("file", 0, 1, RawRecord.NO_TIMESTAMP, null, value));
    DeadLetter microseconds =
        deadLetter(new RawRecord("file", 0, 1, 1_795_255_500_000_000L, null, value));

    assertThat(line.detail()).isEqualTo("sentAt is missing or blank");
    assertThat(microseconds.detail())
        .isEqualTo("sentAt is absent, and the record's timestamp is no time to stand in");
  }

  @Test
  void anUnknownTypeIsToldTheKnownOnes() {
    assertLetter(
        replaced(MESSAGE, "'message'", "'Message'"),
        DeadLetterReason.UNKNOWN_TYPE,
        "type must be one of conversation.started, message, message.redacted,"
            + " participant.joined, participant.left, conversation.transferred, hold.started,"
            + " hold.ended, conversation.ended, survey.answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`'c-1'` | `7` | conversationId must be a string",
        "`'m-3'` | `['m-3']` | messageId must be a string",
        "`'my secret'` | `{}` | text must be a string",
        "`'CUSTOMER'` | `'CALLER'` |"
            + " `role must be one of CUSTOMER, AGENT, BOT, SUPERVISOR, SYSTEM`",
        "`'2026-11-21T10:02:11.200Z'` | `'21.11.2026'` |"
            + " `sentAt must be an ISO 8601 instant from 1970 to 9999,"
            + " like 2026-11-21T10:02:00.000Z`",
        "`'2026-11-21T10:02:11.200Z'` | `1795255500000` |"
            + " `sentAt must be an ISO 8601 instant from 1970 to 9999,"
            + " like 2026-11-21T10:02:00.000Z`",
        "`'2026-11-21T10:02:11.200Z'` | `'-999999999-01-01T00:00:00Z'` |"
            + " `sentAt must be an ISO 8601 instant from 1970 to 9999,"
            + " like 2026-11-21T10:02:00.000Z`",
        "`'m-3'` | `'m-3','confidence':93` | confidence must be a number from 0 to 1",
        "`'m-3'` | `'m-3','confidence':'0.9'` | confidence must be a number",
        "`'m-3'` | `'m-3','loudness':1e999` | loudness must be a number",
        "`'m-3'` | `'m-3','final':'yes'` | final must be true or false",
      })
  void aBadValueIsNamedWithWhatIsAllowed(String part, String replacement, String detail) {
    assertLetter(replaced(MESSAGE, part, replacement), DeadLetterReason.BAD_VALUE, detail);
  }

  @ParameterizedTest
  @CsvSource({"8", "0", "-1"})
  void aScoreOutsideTheSurveysRangeIsBad(String score) {
    assertLetter(
        replaced(SURVEY, "'score':2", "'score':" + score),
        DeadLetterReason.BAD_VALUE,
        "score of CES must be a whole number from 1 to 7");
  }

  @ParameterizedTest
  @CsvSource({"2.5", "'\"2\"'", "1e300", "99999999999999999999"})
  void aScoreThatIsNotWholeIsBad(String score) {
    assertLetter(
        replaced(SURVEY, "'score':2", "'score':" + score),
        DeadLetterReason.BAD_VALUE,
        "score must be a whole number");
  }

  @Test
  void aNameHasABound() {
    assertLetter(
        replaced(MESSAGE, "'c-1'", "'" + "c".repeat(513) + "'"),
        DeadLetterReason.BAD_VALUE,
        "conversationId must have at most 512 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"[1,2]", "`'secret'`", "7", "null", "true"})
  void whatIsNoObjectIsBad(String json) {
    assertLetter(json, DeadLetterReason.BAD_VALUE, "the value must be a JSON object");
  }

  @Test
  void depthAndDigitsHaveABound() {
    String detail = "the JSON is nested deeper than 64, or has a number or a name that is too long";

    assertLetter("{'a':" + "[".repeat(10_000), DeadLetterReason.BAD_VALUE, detail);
    assertLetter("{'a':" + "{'a':".repeat(10_000), DeadLetterReason.BAD_VALUE, detail);
    assertLetter("{'a':" + "9".repeat(10_000) + "}", DeadLetterReason.BAD_VALUE, detail);
  }

  @Test
  void aTombstoneIsBadWhereNothingCanBeTakenBack() {
    RawRecord tombstone = new RawRecord("conversation-events.v1", 2, 123, 0, null, null);

    DeadLetter letter = deadLetter(tombstone);

    assertThat(letter.reason()).isEqualTo(DeadLetterReason.BAD_VALUE);
    assertThat(letter.detail())
        .isEqualTo("the record has no value, and this topic has no tombstones");
    assertThat(letter.bytes()).isEmpty();
    assertThat(letter.key()).isNull();
  }

  @Test
  void aTombstoneOnACompactedTopicNamesWhatIsTakenBack() {
    Decoder<CustomerProfile> decoder =
        new TopicDecoder<>(Topics.CUSTOMER_PROFILES, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);
    byte[] key = "u-7".getBytes(StandardCharsets.UTF_8);

    assertThat(decoder.decode(new RawRecord("customer-profiles.v1", 0, 0, 0, key, null)))
        .isEqualTo(new Decoded.Tombstone<CustomerProfile>("u-7"));
  }

  @Test
  void aRecordOverTheBoundIsTooLargeAndOneAtTheBoundIsNot() {
    RawRecord record = Records.record(MESSAGE);
    int size = record.value().length;

    DeadLetter letter = deadLetter(decoderUpTo(size - 1), record);

    assertThat(letter.reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
    assertThat(letter.detail())
        .isEqualTo("the value has %d bytes, more than %d".formatted(size, size - 1));
    assertThat(decoderUpTo(size).decode(record)).isInstanceOf(Decoded.Value.class);
  }

  @Test
  void anEventFarAheadOfItsRecordIsBadSinceItWouldMakeEveryDeadlineDue() {
    String inTime = replaced(MESSAGE, "2026-11-21T10:02:11.200Z", "2026-11-22T10:05:00.000Z");
    String ahead = replaced(MESSAGE, "2026-11-21T10:02:11.200Z", "2026-11-22T10:05:00.001Z");

    assertThat(Records.event(inTime)).isInstanceOf(Message.class);
    assertLetter(
        ahead,
        DeadLetterReason.BAD_VALUE,
        "the event's time lies more than PT24H after the record's timestamp");
  }

  @Test
  void aProfileOfTheFutureIsBadSinceNoneWouldReplaceIt() {
    Decoder<CustomerProfile> decoder =
        new TopicDecoder<>(Topics.CUSTOMER_PROFILES, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);
    byte[] value = Topics.CUSTOMER_PROFILES.encode(Examples.profile()).value();

    DeadLetter letter =
        deadLetter(decoder, new RawRecord("customer-profiles.v1", 0, 0, 0, null, value));

    assertThat(letter.reason()).isEqualTo(DeadLetterReason.BAD_VALUE);
  }

  @Test
  void whatWeWroteOurselvesIsReadBackTheSameWay() {
    Decoder<ConversationSnapshot> decoder =
        new TopicDecoder<>(Topics.CONVERSATIONS, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);
    byte[] value = Topics.CONVERSATIONS.encode(Examples.conversation()).value();

    assertThat(decoder.decode(Records.record(value)))
        .isEqualTo(new Decoded.Value<>(Examples.conversation()));
    assertThat(deadLetter(decoder, Records.record("{'conversationId':'c-1'}")).reason())
        .isEqualTo(DeadLetterReason.MISSING_FIELD);
  }

  @Test
  void aDeadLetterSaysWhereTheRecordIsFoundAgain() {
    DeadLetter letter = deadLetter(replaced(MESSAGE, "'CUSTOMER'", "'CALLER'"));

    assertThat(letter.topic()).isEqualTo("conversation-events.v1");
    assertThat(letter.partition()).isEqualTo(2);
    assertThat(letter.offset()).isEqualTo(123);
    assertThat(letter.timestamp()).isEqualTo(Records.RECORDED_AT);
    assertThat(letter.key()).isEqualTo("c-1");
    assertThat(letter.toString()).doesNotContain("secret");
  }

  private static Decoder<?> decoderUpTo(int maxBytes) {
    return new TopicDecoder<>(
        Topics.CONVERSATION_EVENTS,
        new DecodeLimits(maxBytes, Duration.ofDays(1)),
        DeadLetters.DEFAULT);
  }

  private static String replaced(String json, String part, String replacement) {
    assertThat(json).contains(part);
    return json.replace(part, replacement);
  }

  private static void assertLetter(String json, DeadLetterReason reason, String detail) {
    DeadLetter letter = deadLetter(json);

    assertThat(letter.detail()).isEqualTo(detail);
    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(letter.bytes()).isEqualTo(Records.record(json).value());
  }
}

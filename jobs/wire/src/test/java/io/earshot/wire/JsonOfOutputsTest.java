package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes out, character by character. The JSON of docs/formats.md is the same. */
class JsonOfOutputsTest {

  private static final String RAISED_ALERT =
      "{'alertId':'0a1b2c3d4e5f60718293a4b5','revision':2,'state':'RAISED',"
          + "'conversationId':'c-1','customerId':'u-7','severity':'CRITICAL','level':2,"
          + "'queue':'billing',"
          + "'team':'north','agentId':'a-12','openedAt':'2026-11-21T10:03:05.000Z',"
          + "'changedAt':'2026-11-21T10:04:30.000Z',"
          + "'title':'Third contact about the same bill, asks for a supervisor',"
          + "'because':[{'kind':'RULE','id':'asks-for-supervisor','version':3,"
          + "'severity':'CRITICAL','detail':'asks for a supervisor','suggestedAction':'Join the call'},{'kind':'MODEL','id':'risk-en','version':'1.0.0',"
          + "'score':0.74,'severity':'WARNING','detail':'risk of escalation 0.74'}],"
          + "'becauseNoLonger':[{'kind':'POLICY','id':'unanswered','score':60,"
          + "'severity':'WATCH','detail':'Customer unanswered for 60 s'}],"
          + "'evidence':[{'messageId':'m-3','role':'CUSTOMER','quote':'I have asked twice',"
          + "'sentAt':'2026-11-21T10:02:11.200Z'}],'mood':{'before':0.1,'now':-0.52},"
          + "'suggestedAction':'Join the call and own the bill',"
          + "'recoverySteps':{'listen':true,'apologise':false,'own':false,'solve':false,"
          + "'followUp':false},'nextStep':'APOLOGISE',"
          + "'acknowledgeBy':'2026-11-21T10:06:30.000Z','acknowledgedBy':'lena',"
          + "'acknowledgedAt':'2026-11-21T10:03:40.000Z'}";

  @Test
  void aScoredMessageCarriesTextReadingAndReasons() throws Exception {
    assertGolden(
        Topics.SCORED_MESSAGES,
        Examples.scoredMessage(),
        "{'messageId':'m-3','conversationId':'c-1','revision':1,'customerId':'u-7',"
            + "'role':'CUSTOMER','participantId':'u-7','channel':'VOICE',"
            + "'sentAt':'2026-11-21T10:02:11.200Z','startedAt':'2026-11-21T10:02:08.000Z','endedAt':'2026-11-21T10:02:11.000Z','loudness':61.5,"
            + "'text':'I have asked twice, my card is [CARD]','truncated':false,"
            + "'language':{'code':'en','confidence':0.98},"
            + "'sentiment':{'label':'NEGATIVE','score':-0.71,"
            + "'probabilities':{'negative':0.8,'neutral':0.11,'positive':0.09}},"
            + "'emotion':{'label':'FRUSTRATION','confidence':0.66},"
            + "'subject':{'label':'billing','confidence':0.71},"
            + "'intent':{'label':'dispute_charge','confidence':0.83},"
            + "'signals':[{'name':'REPEAT_CONTACT','confidence':0.82,'from':2,'to':18}],"
            + "'because':[{'token':'asked twice','weight':-1.4}],'courtesy':false,"
            + "'redactions':[{'kind':'CARD','from':31,'to':37}],"
            + "'model':{'id':'sentiment-en','version':'1.2.0','reader':'LINEAR'}}");
  }

  @Test
  void aConversationCarriesMoodRiskAndWhatIsOpen() throws Exception {
    assertGolden(
        Topics.CONVERSATIONS,
        Examples.conversation(),
        "{'conversationId':'c-1','revision':14,'status':'OPEN',"
            + "'changedAt':'2026-11-21T10:04:30.000Z','customerId':'u-7','tier':'GOLD',"
            + "'channel':'VOICE','queue':'billing','team':'north','agentId':'a-12','language':'en',"
            + "'startedAt':'2026-11-21T10:02:00.000Z','lastMessageAt':'2026-11-21T10:04:30.000Z',"
            + "'customerWaitingSince':'2026-11-21T10:03:00.000Z',"
            + "'messages':{'customer':6,'agent':5},'mood':{'score':-0.52,'trend':'FALLING',"
            + "'worst':-0.71,'negativeStreak':3,"
            + "'contactLens':{'overall':-2.5,'quarters':[null,-2.5,-5,0]}},"
            + "'risk':{'score':0.74,'because':[{'factor':'negative streak','value':3,"
            + "'weight':0.9}]},'signals':{'REPEAT_CONTACT':2},"
            + "'subject':{'label':'billing','confidence':0.8},"
            + "'openAlertId':'0a1b2c3d4e5f60718293a4b5','lateMessages':0}");
  }

  @Test
  void aCustomerCarriesMoodTierAndLastContacts() throws Exception {
    assertGolden(
        Topics.CUSTOMERS,
        Examples.customer(),
        "{'customerId':'u-7','revision':9,'asOf':'2026-11-21T10:02:00.000Z',"
            + "'mood':{'score':-0.3,'halfLifeDays':14},'tier':'GOLD','languages':['en-US','es'],"
            + "'contacts7d':3,'contacts30d':4,'sameSubjectAgain':true,"
            + "'recentSubjects':['billing'],'channelSwitches30d':1,"
            + "'continues':{'conversationId':'c-0','channel':'CHAT','subject':'billing',"
            + "'disposition':'UNRESOLVED','mood':-0.4,'endedAt':'2026-11-21T07:12:30.000Z',"
            + "'awayMillis':10170000},"
            + "'lastContacts':[{'conversationId':'c-0','channel':'CHAT','subject':'billing',"
            + "'disposition':'UNRESOLVED','mood':-0.4,'startedAt':'2026-11-21T07:00:00.000Z',"
            + "'endedAt':'2026-11-21T07:12:30.000Z'}],'lastCsat':2,'lastCes':5,'lastNps':3}");
  }

  @Test
  void aProfileCarriesWhatTheBusinessSays() throws Exception {
    assertGolden(
        Topics.CUSTOMER_PROFILES,
        Examples.profile(),
        "{'customerId':'u-7','tier':'GOLD','languages':['en-US','es'],"
            + "'attributes':{'segment':'small business'},"
            + "'updatedAt':'2026-11-01T08:00:00.000Z'}");
  }

  @Test
  void aRoutingDecisionCarriesTargetPriorityAndReasons() throws Exception {
    assertGolden(
        Topics.ROUTING_DECISIONS,
        Examples.decision(),
        "{'decisionId':'5b4a39281706f5e4d3c2b1a0','revision':3,'conversationId':'c-1',"
            + "'customerId':'u-7','kind':'CHANGED','decidedAt':'2026-11-21T10:04:30.000Z',"
            + "'expiresAt':'2026-11-21T10:14:30.000Z','supersedes':'a0b1c2d3e4f5061728394a5b',"
            + "'target':{'queue':'retention','skills':['billing','de-escalation'],"
            + "'language':'en','team':'north'},"
            + "'priority':{'value':82,'min':0,'max':100,'higherIsSooner':true,"
            + "'urgency':'URGENT','ageing':{'base':72,'since':'2026-11-21T10:02:00.000Z',"
            + "'pointsPerHour':240}},"
            + "'waitingSince':'2026-11-21T10:02:00.000Z','answerBy':'2026-11-21T10:05:30.000Z',"
            + "'serviceLevel':{'target':0.8,'answerWithinMillis':210000,'state':'ON_TIME'},"
            + "'because':[{'reason':'angry customer, third contact','rule':'angry-to-retention',"
            + "'version':2,'messageId':'m-3'}]}");
  }

  @Test
  void anAlertCarriesReasonsEvidenceAndWhatToDo() throws Exception {
    assertGolden(Topics.ALERTS, AlertExamples.alert(), RAISED_ALERT);
  }

  @Test
  void aDeadLetterCarriesPlaceReasonAndBytes() throws Exception {
    assertGolden(
        Topics.DEAD_LETTERS,
        Examples.deadLetter(),
        "{'reason':'MALFORMED_JSON','detail':'the JSON ends too early',"
            + "'topic':'conversation-events.v1','partition':0,'offset':123,"
            + "'timestamp':'2026-11-21T10:02:00.000Z','key':'c-1','bytesBase64':'eyJ0eXBlIjo=',"
            + "'truncated':false}");
  }

  @Test
  void decimalsAreRoundedToFourPlacesAndReadingThemChangesNothingMore() throws Exception {
    CustomerStanding exact = Examples.customerInMood(-1 / 3.0);

    String json = json(Topics.CUSTOMERS, exact);
    CustomerStanding read = read(Topics.CUSTOMERS, json);

    assertThat(json).contains("\"score\":-0.3333,");
    assertThat(read).isEqualTo(Examples.customerInMood(-0.3333));
    assertThat(json(Topics.CUSTOMERS, read)).isEqualTo(json);
  }

  @Test
  void whatIsNoNumberIsABugAndIsNotWritten() {
    assertThatThrownBy(() -> Topics.CUSTOMERS.encode(Examples.customerInMood(Double.NaN)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void halfASurrogatePairIsReplacedSinceNoEncodingHasBytesForIt() {
    RoutingDecision decision = Examples.decision();
    RoutingDecision cut =
        new RoutingDecision(
            decision.decisionId(),
            decision.revision(),
            decision.conversationId(),
            decision.customerId(),
            decision.kind(),
            decision.decidedAt(),
            decision.expiresAt(),
            decision.supersedes(),
            decision.target(),
            decision.priority(),
            decision.waitingSince(),
            decision.answerBy(),
            decision.serviceLevel(),
            "Try this \ud83d",
            decision.because(),
            null);

    assertThat(json(Topics.ROUTING_DECISIONS, cut)).contains("\"Try this \ufffd\"");
  }

  @Test
  void signalsAreInTheOrderOfTheirDeclarationWhateverTheMap() {
    Map<Signal, Integer> signals = new HashMap<>();
    for (Signal signal : Signal.values()) {
      signals.put(signal, 1);
    }

    String json = json(Topics.CONVERSATIONS, Examples.conversationWith(signals));

    assertThat(List.of(Signal.values()))
        .isSortedAccordingTo(
            (a, b) ->
                Integer.compare(
                    json.indexOf('"' + a.name() + '"'), json.indexOf('"' + b.name() + '"')));
  }

  @Test
  void unknownFieldsAreIgnoredAndEnumsReadInAnyCase() throws Exception {
    String later =
        RAISED_ALERT.replace("'RAISED'", "'raised','mostly':{'new':[1]}").replace('\'', '"');

    assertThat(read(Topics.ALERTS, later)).isEqualTo(AlertExamples.alert());
  }

  @Test
  void aMissingFieldIsNamed() {
    assertUnreadable("'revision':2,", "", DeadLetterReason.MISSING_FIELD, "revision is missing");
    assertUnreadable(
        "'quote':'I have asked twice'",
        "'quote':null",
        DeadLetterReason.MISSING_FIELD,
        "evidence.quote is missing");
  }

  @Test
  void whatMayBeUnknownMayBeAbsentOrNull() throws Exception {
    String unknown =
        RAISED_ALERT
            .replace("'queue':'billing',", "")
            .replace("'agentId':'a-12'", "'agentId':null")
            .replace('\'', '"');

    assertThat(read(Topics.ALERTS, unknown).queue()).isNull();
    assertThat(read(Topics.ALERTS, unknown).agentId()).isNull();
  }

  @Test
  void aBadValueIsNamedWithWhatIsAllowed() {
    assertUnreadable(
        "'CRITICAL'",
        "'HORRID'",
        DeadLetterReason.BAD_VALUE,
        "severity must be one of WATCH, WARNING, CRITICAL");
    assertUnreadable(
        "'2026-11-21T10:03:05.000Z'",
        "'yesterday'",
        DeadLetterReason.BAD_VALUE,
        "openedAt is not what this field holds");
    assertUnreadable(
        "'listen':true",
        "'listen':'true'",
        DeadLetterReason.BAD_VALUE,
        "recoverySteps.listen is not what this field holds");
    assertUnreadable(
        "'revision':2,",
        "'revision':2.5,",
        DeadLetterReason.BAD_VALUE,
        "revision is not what this field holds");
  }

  private static <T> void assertGolden(Topic<T> topic, T value, String golden) throws Exception {
    String expected = golden.replace('\'', '"');

    assertThat(json(topic, value)).isEqualTo(expected);
    assertThat(read(topic, expected)).isEqualTo(value);
  }

  /** An alert in whose JSON a part is replaced. */
  private static void assertUnreadable(
      String part, String replacement, DeadLetterReason reason, String detail) {
    assertThat(RAISED_ALERT).contains(part);
    String json = RAISED_ALERT.replace(part, replacement).replace('\'', '"');

    UnreadableRecordException why =
        catchThrowableOfType(UnreadableRecordException.class, () -> read(Topics.ALERTS, json));

    assertThat(why.reason()).isEqualTo(reason);
    assertThat(why.detail()).isEqualTo(detail);
  }

  private static <T> String json(Topic<T> topic, T value) {
    return new String(topic.encode(value).value(), StandardCharsets.UTF_8);
  }

  private static <T> T read(Topic<T> topic, String json) throws UnreadableRecordException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return topic.decode(new RawRecord(topic.name(), 0, 0, 0, null, bytes));
  }
}

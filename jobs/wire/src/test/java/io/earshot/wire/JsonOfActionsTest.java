package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What leads send, well and badly written, and what comes of it. */
class JsonOfActionsTest {

  private static final String ACKNOWLEDGE =
      "{'alertId':'0a1b','conversationId':'c-1','action':'ACKNOWLEDGE','by':'lena',"
          + "'at':'2026-11-21T10:05:00.000Z'}";

  @Test
  void theActionMayBeInAnyCaseAndUnknownFieldsAreIgnored() throws Exception {
    AlertAction action = read(ACKNOWLEDGE.replace("'ACKNOWLEDGE'", "'acknowledge','board':7"));

    assertThat(action.action()).isEqualTo(AlertAction.Kind.ACKNOWLEDGE);
    assertThat(action.by()).isEqualTo("lena");
    assertThat(action.until()).isNull();
  }

  @Test
  void onlyASnoozeHasAnEnd() throws Exception {
    String until = ACKNOWLEDGE.replace("'by'", "'until':'2026-11-21T10:20:00.000Z','by'");

    assertThat(read(until).until()).isNull();
    assertThat(read(until.replace("ACKNOWLEDGE", "SNOOZE")).until())
        .isEqualTo("2026-11-21T10:20:00.000Z");
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String field : new String[] {"alertId", "conversationId", "action", "by", "at"}) {
      String without = ACKNOWLEDGE.replaceAll("'" + field + "':'[^']*',?", "").replace(",}", "}");

      assertUnreadable(without, DeadLetterReason.MISSING_FIELD, field + " is missing or blank");
    }
  }

  @Test
  void whatCannotBeIsNamedWithWhatCan() {
    assertUnreadable(
        ACKNOWLEDGE.replace("ACKNOWLEDGE", "SHRED"),
        DeadLetterReason.BAD_VALUE,
        "action must be one of ACKNOWLEDGE, SNOOZE, USEFUL, NOT_USEFUL, CLOSE");
    assertUnreadable(
        ACKNOWLEDGE.replace("'by'", "'until':'2026-11-21T10:05:00.000Z','by'"),
        DeadLetterReason.BAD_VALUE,
        "until must be after at");
  }

  @Test
  void aVerdictCarriesWhatHadMadeTheAlert() throws Exception {
    assertGolden(
        Topics.ALERT_FEEDBACK,
        AlertExamples.feedback(),
        "{'feedbackId':'c3d4e5f60718293a4b50a1b2','alertId':'0a1b2c3d4e5f60718293a4b5',"
            + "'alertRevision':2,'conversationId':'c-1','verdict':'USEFUL',"
            + "'replaces':'NOT_USEFUL','by':'lena','at':'2026-11-21T10:09:00.000Z',"
            + "'severity':'CRITICAL','queue':'billing','team':'north',"
            + "'openedAt':'2026-11-21T10:03:05.000Z',"
            + "'because':[{'kind':'RULE','id':'asks-for-supervisor','version':3,"
            + "'severity':'CRITICAL','detail':'asks for a supervisor','suggestedAction':'Join the call'},"
            + "{'kind':'MODEL','id':'risk-en','version':'1.0.0','score':0.74,"
            + "'severity':'WARNING','detail':'risk of escalation 0.74'}]}");
  }

  @Test
  void anAuditEntrySaysWhoDidWhatAndWhatCameOfIt() throws Exception {
    AuditEntry entry = AlertExamples.audit();

    assertGolden(
        Topics.AUDIT,
        entry,
        "{'auditId':'"
            + entry.auditId()
            + "','kind':'ALERT','subjectId':'0a1b2c3d4e5f60718293a4b5','conversationId':'c-1',"
            + "'action':'SNOOZE','by':'lena','at':'2026-11-21T10:05:00.000Z','outcome':'DONE'}");
  }

  @Test
  void anActionOnAnAlertIsWrittenAsItIsRead() throws Exception {
    assertGolden(
        Topics.ALERT_ACTIONS,
        AlertExamples.snooze(),
        "{'alertId':'0a1b2c3d4e5f60718293a4b5','conversationId':'c-1','action':'SNOOZE',"
            + "'by':'lena','until':'2026-11-21T10:20:00.000Z','at':'2026-11-21T10:05:00.000Z'}");
  }

  private static <T> void assertGolden(Topic<T> topic, T value, String golden) throws Exception {
    byte[] json = golden.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    assertThat(topic.encode(value).value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(new String(json, StandardCharsets.UTF_8));
    assertThat(topic.decode(new RawRecord(topic.name(), 0, 0, 0, null, json))).isEqualTo(value);
  }

  private static void assertUnreadable(String json, DeadLetterReason reason, String detail) {
    UnreadableRecordException why =
        catchThrowableOfType(UnreadableRecordException.class, () -> read(json));

    assertThat(why).as(json).isNotNull();
    assertThat(why.reason()).isEqualTo(reason);
    assertThat(why.detail()).isEqualTo(detail);
  }

  private static AlertAction read(String json) throws UnreadableRecordException {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return Topics.ALERT_ACTIONS.decode(new RawRecord("alert-actions.v1", 0, 0, 0, null, bytes));
  }
}

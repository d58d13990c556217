package io.earshot.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Told;
import io.earshot.board.feed.FeedRecord;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.rule.RuleChange;
import io.earshot.wire.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {

  private static final String RULE =
      "{\"ruleId\":\"%s\",\"title\":\"Very angry\",\"state\":\"ACTIVE\",\"severity\":\"WARNING\","
          + "\"condition\":\"%s\",\"coolDownMillis\":60000}";

  private final BoardOnTest board =
      BoardOnTest.showing(
          Told.conversation(
              "c-1",
              1,
              "mood",
              "{\"score\":-0.6,\"trend\":\"FALLING\",\"worst\":-0.6,\"negativeStreak\":1}"),
          Told.message("m-1", "c-1", Told.NOW.minusSeconds(30), -0.6),
          Told.alert("a-1", 1, "c-1", "OPENED", "evidence", EVIDENCE));

  private static final String EVIDENCE =
      "[{\"messageId\":\"m-1\",\"role\":\"CUSTOMER\",\"quote\":\"Where is my parcel?\",\"sentAt\":%s}]"
          .formatted(Told.ago(Duration.ofSeconds(30)));

  @AfterEach
  void stop() {
    board.close();
  }

  @Test
  void nowHoldsAlertsConversationsTotalsAndTheTrendOfAnHour() {
    HttpResponse<String> now = board.get("/api/now");

    assertThat(now.statusCode()).isEqualTo(200);
    assertThat(now.body())
        .contains("\"ready\":true", "\"alertId\":\"a-1\"", "\"spark\":[-0.6]")
        .contains("\"conversationId\":\"c-1\"", "\"severity\":\"WARNING\"", "\"angry\":1")
        .contains("\"recordAt\":");
    assertThat(now.body().split("\"minute\":", -1)).hasSize(61);
  }

  @Test
  void nowIsPackedForABrowserThatUnpacks() {
    assertThat(
            board
                .get("/api/floor", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("content-encoding"))
        .hasValue("gzip");
  }

  @Test
  void aConversationComesWithItsTurnsCurveEventsAndAlerts() {
    String body = board.get("/api/conversations/c-1").body();

    assertThat(body)
        .contains("\"text\":\"Where is my parcel?\"", "\"evidenceOf\":[\"a-1\"]")
        .contains("\"kind\":\"ALERT_OPENED\"", "\"curve\":[{\"at\":");
    assertThat(board.get("/api/conversations/c-9").statusCode()).isEqualTo(404);
  }

  @Test
  void whatALeadDoesWithAnAlertIsWrittenWithHisNameAndAudited() {
    HttpResponse<String> answer =
        board.send(
            "POST", "/api/alerts/a-1/actions", "{\"action\":\"SNOOZE\",\"untilMinutes\":10}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(board.written)
        .anySatisfy(
            one ->
                assertThat(one)
                    .isInstanceOfSatisfying(
                        AlertAction.class,
                        action -> {
                          assertThat(action.by()).isEqualTo("local");
                          assertThat(action.until()).isEqualTo(Told.NOW.plusSeconds(600));
                        }))
        .anySatisfy(one -> assertThat(one).isInstanceOf(AuditEntry.class));
  }

  @Test
  void anActionThatIsNoneOrIsOnNoAlertIsRefusedInOneLine() {
    assertThat(board.send("POST", "/api/alerts/a-1/actions", "{\"action\":\"SHOUT\"}").statusCode())
        .isEqualTo(400);
    assertThat(board.send("POST", "/api/alerts/a-9/actions", "{\"action\":\"CLOSE\"}").statusCode())
        .isEqualTo(404);
    assertThat(board.written).isEmpty();
  }

  @Test
  void aConditionIsCheckedWithThePlaceOfWhatIsWrong() {
    String good = RULE.formatted("very-angry", "conversation.mood < -0.7");
    String bad = RULE.formatted("very-angry", "conversation.mod < -0.7");

    assertThat(check(good)).isEqualTo("{\"ok\":true,\"problems\":[]}");
    assertThat(check(bad))
        .contains(
            "\"ok\":false", "\"field\":\"condition\"", "\"line\":1,\"column\":1,\"length\":16")
        .contains("did you mean conversation.mood");
  }

  @Test
  void aRuleThatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
    board.take(ruleChange("very-angry", 0));
    String body = "{\"rule\":%s,\"expects\":0}".formatted(RULE.formatted("very-angry", "true"));

    HttpResponse<String> answer = board.send("PUT", "/api/rules/very-angry", body);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"version\":1", "\"current\"");
    assertThat(board.written).isEmpty();
  }

  @Test
  void aRuleThatCannotBeJudgedIsNotWritten() {
    String body = "{\"rule\":%s,\"expects\":0}".formatted(RULE.formatted("very-angry", "1 +"));

    HttpResponse<String> answer = board.send("PUT", "/api/rules/very-angry", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"problems\":[{\"field\":\"condition\"");
    assertThat(board.written).isEmpty();
  }

  @Test
  void aRuleIsWrittenAndIsPendingUntilAJobSaysWhatCameOfIt() {
    String body = "{\"rule\":%s,\"expects\":0}".formatted(RULE.formatted("very-angry", "true"));

    HttpResponse<String> answer = board.send("PUT", "/api/rules/very-angry", body);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"outcome\":\"PENDING\"");
    assertThat(board.written).singleElement().isInstanceOf(RuleChange.class);
  }

  @Test
  void rulesAreListedWithTheirFindingsAndWhatLeadsThinkOfThem() {
    board.take(
        ruleChange("very-angry", 0),
        finding("f-1"),
        finding("f-1"),
        finding("f-2"),
        feedback("v-1", "nora", "USEFUL"),
        feedback("v-2", "paul", "NOT_USEFUL"));

    String body = board.get("/api/rules").body();

    assertThat(body)
        .contains(
            "\"source\":\"TOPIC\",\"findings24h\":2,\"useful\":1,\"notUseful\":1,\"precision\":0.5")
        .contains("\"name\":\"conversation.mood\"");
  }

  @Test
  void theFloorHasARowForEachQueueWithAValueForEachMinute() {
    String body = board.get("/api/floor?by=queue").body();

    assertThat(body).contains("\"key\":\"billing\"", "\"complete\":true");
    assertThat(board.get("/api/floor?by=moon").statusCode()).isEqualTo(400);
  }

  @Test
  void healthTellsFeedsDeadLettersAndVersions() {
    board.take(
        Told.record(
            Topics.DEAD_LETTERS,
            "k",
            "{\"reason\":\"MALFORMED_JSON\",\"detail\":\"no JSON\",\"topic\":\"t\",\"partition\":0,"
                + "\"offset\":7,\"timestamp\":%s,\"bytesBase64\":\"c2VjcmV0\",\"truncated\":false}"
                    .formatted(Told.ago(Duration.ofMinutes(5)))));

    String body = board.get("/api/health").body();

    assertThat(body)
        .contains(
            "\"topic\":\"alerts.v1\"", "\"reason\":\"MALFORMED_JSON\",\"lastHour\":1,\"total\":1")
        .doesNotContain("c2VjcmV0");
    assertThat(board.get("/healthz").statusCode()).isEqualTo(200);
  }

  private String check(String rule) {
    return board.send("POST", "/api/rules/check", "{\"rule\":" + rule + "}").body();
  }

  private static FeedRecord ruleChange(String id, int version) {
    return Told.record(
        Topics.RULE_CHANGES,
        id,
        "{\"ruleId\":\"%s\",\"version\":%d,\"change\":\"PUT\",\"rule\":%s,\"by\":\"nora\",\"at\":%s}"
            .formatted(id, version, RULE.formatted(id, "true"), Told.ago(Duration.ofMinutes(3))));
  }

  private static FeedRecord finding(String id) {
    return Told.record(
        Topics.RULE_FINDINGS,
        "c-1",
        "{\"findingId\":\"%s\",\"ruleId\":\"very-angry\",\"version\":1,\"state\":\"ACTIVE\",\"conversationId\":\"c-1\",\"at\":%s,\"severity\":\"WARNING\",\"title\":\"t\",\"channel\":\"CHAT\"}"
            .formatted(id, Told.ago(Duration.ofMinutes(2))));
  }

  private static FeedRecord feedback(String id, String by, String verdict) {
    return Told.record(
        Topics.ALERT_FEEDBACK,
        "c-1",
        "{\"feedbackId\":\"%s\",\"alertId\":\"a-1\",\"alertRevision\":1,\"conversationId\":\"c-1\",\"verdict\":\"%s\",\"by\":\"%s\",\"at\":%s,\"severity\":\"WARNING\",\"openedAt\":%s,\"because\":[{\"kind\":\"RULE\",\"id\":\"very-angry\",\"version\":1,\"severity\":\"WARNING\",\"detail\":\"d\"}]}"
            .formatted(
                id, verdict, by, Told.ago(Duration.ofMinutes(1)), Told.ago(Duration.ofMinutes(2))));
  }
}

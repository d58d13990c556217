package io.earshot.board.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.board.settings.ListenSettings;
import io.earshot.domain.audit.AuditEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordLoginTest {

  private static final String PASSWORD = "tangerine-lamp-42";
  private static final String HASH = Passwords.hash(PASSWORD.toCharArray());
  private static final String USERS =
      """
      - {name: lena, password: "%1$s", role: LEAD, teams: [north]}
      - {name: vito, password: "%1$s", role: VIEWER}
      - {name: ada, password: "%1$s", role: ADMIN}
      """
          .formatted(HASH);

  @TempDir private Path folder;
  private Path users;
  private GuardedBoard board;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    users = Files.writeString(folder.resolve("users.yaml"), USERS);
    board = GuardedBoard.withUsers(users);
    browser = board.browser();
  }

  @AfterEach
  void close() {
    board.close();
  }

  @Test
  void onlyThePageItselfAndTheWayInAreOpen() {
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
    assertThat(browser.get("/secret").statusCode()).isEqualTo(401);
    assertThat(browser.get("//api/now").statusCode()).isEqualTo(401);
    assertThat(browser.get("/%61pi/now").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    assertThat(browser.session().path("login").asText()).isEqualTo("FORM");
  }

  @Test
  void whoLogsInIsWhoTheFileSays() {
    assertThat(browser.logsIn("lena", PASSWORD).statusCode()).isEqualTo(204);

    assertThat(browser.get("/api/now").body()).isEqualTo("lena");
    assertThat(browser.session().path("user").toString())
        .isEqualTo("{\"name\":\"lena\",\"role\":\"LEAD\",\"teams\":[\"north\"]}");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldApartByNobody() {
    HttpResponse<String> wrong = browser.logsIn("lena", "tangerine-lamp-43");
    HttpResponse<String> unknown = browser.logsIn("nobody", PASSWORD);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void theCookieIsSeenByNoScriptAndSentByNoOtherSite() {
    String cookie = browser.logsIn("lena", PASSWORD).headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Domain");
  }

  @Test
  void behindHttpsTheCookieGoesNowhereElse() {
    board.close();
    board =
        new GuardedBoard(
            new ListenSettings("0.0.0.0", 0, List.of(), true), GuardedBoard.byPassword(users));

    HttpResponse<String> answer = board.browser().logsIn("lena", PASSWORD);

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-earshot=")
        .contains("; Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void everyLoginHasAKeyOfItsOwnAndTheOneBeforeIsWorthNothing() {
    browser.logsIn("lena", PASSWORD);
    String first = browser.cookie("earshot");
    browser.logsIn("lena", PASSWORD);

    assertThat(browser.cookie("earshot")).isNotEqualTo(first);
    assertThat(board.browser().get("/api/now", "Cookie", "earshot=" + first).statusCode())
        .isEqualTo(401);
  }

  @Test
  void rolesMayWhatTheTableSays() {
    assertThat(statusesOf("vito")).containsExactly(403, 403, 403);
    assertThat(statusesOf("lena")).containsExactly(200, 200, 403);
    assertThat(statusesOf("ada")).containsExactly(200, 200, 200);
  }

  @Test
  void whoCameInAndWhoWasRefusedIsAudited() {
    browser.logsIn("vito", "not the password");
    browser.logsIn("vito", PASSWORD);
    browser.post("/api/alerts/1/actions", "{}", browser.token());
    browser.post("/api/logout", "", browser.token());

    assertThat(board.audit)
        .extracting(AuditEntry::by, AuditEntry::action, AuditEntry::outcome, AuditEntry::detail)
        .containsExactly(
            tuple("vito", "LOGIN", "BAD_PASSWORD", null),
            tuple("vito", "LOGIN", "DONE", "VIEWER of every team"),
            tuple("vito", "DENIED", "FORBIDDEN", "POST /api/alerts/1/actions"),
            tuple("vito", "LOGOUT", "DONE", null));
    assertThat(board.audit).extracting(AuditEntry::at).containsOnly(board.now());
  }

  @Test
  void whoLogsOutIsOut() {
    browser.logsIn("lena", PASSWORD);
    String key = browser.cookie("earshot");
    browser.post("/api/logout", "", browser.token());

    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
    assertThat(board.browser().get("/api/now", "Cookie", "earshot=" + key).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whoIsIdleForTooLongIsOut() {
    browser.logsIn("lena", PASSWORD);
    board.passes(Duration.ofHours(7));
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(200);
    board.passes(Duration.ofHours(7));
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(200);
    board.passes(Duration.ofHours(8));

    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyStaysForEver() {
    browser.logsIn("lena", PASSWORD);
    for (int hour = 0; hour < 23; hour++) {
      board.passes(Duration.ofHours(1));
      assertThat(browser.get("/api/now").statusCode()).isEqualTo(200);
    }
    board.passes(Duration.ofHours(1));

    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsTakenOutOfTheFileIsOutAtOnce() throws IOException {
    browser.logsIn("lena", PASSWORD);
    String without = USERS.lines().skip(1).reduce("", (one, other) -> one + other + "\n");
    Files.writeString(users, without);
    Files.setLastModifiedTime(users, FileTime.fromMillis(1_000));

    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void whoGuessesHasToWaitLongerEachTime() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(browser.logsIn("lena", "guess " + attempt).statusCode()).isEqualTo(401);
      board.passes(Duration.ofSeconds(3));
    }

    assertThat(browser.logsIn("lena", "guess 5").statusCode()).isEqualTo(401);
    HttpResponse<String> sixth = browser.logsIn("lena", PASSWORD);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).contains("4");
    board.passes(Duration.ofSeconds(5));
    assertThat(browser.logsIn("lena", PASSWORD).statusCode()).isEqualTo(204);
  }

  @Test
  void aFormOfAnotherSiteLogsNobodyIn() {
    HttpResponse<String> answer =
        browser.post(
            "/api/login",
            "{\"name\":\"lena\",\"password\":\"%s\"}".formatted(PASSWORD),
            "Origin",
            "https://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private List<Integer> statusesOf(String name) {
    Browser his = board.browser();
    his.logsIn(name, PASSWORD);
    String[] token = his.token();
    return List.of(
        his.post("/api/alerts/1/actions", "{}", token).statusCode(),
        his.post("/api/rules/check", "{}", token).statusCode(),
        his.write("PUT", "/api/rules/1", "{}", token).statusCode());
  }
}

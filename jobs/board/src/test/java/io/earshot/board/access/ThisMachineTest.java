package io.earshot.board.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On loopback nobody logs in; other sites' pages in the same browser are kept out all the same. */
class ThisMachineTest {

  private final GuardedBoard board = GuardedBoard.ofThisMachine();
  private final Browser browser = board.browser();

  @AfterEach
  void close() {
    board.close();
  }

  @Test
  void nobodyHasToLogIn() {
    assertThat(browser.get("/api/now").body()).isEqualTo("local");
    assertThat(browser.session().path("login").asText()).isEqualTo("NONE");
    assertThat(browser.session().path("user").path("role").asText()).isEqualTo("ADMIN");
    assertThat(browser.session().path("user").path("teams").isNull()).isTrue();
  }

  @Test
  void whatWritesNeedsTheTokenOfThePage() {
    assertThat(browser.post("/api/alerts/1/actions", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.post("/api/alerts/1/actions", "{}", Access.CSRF, "guess").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/api/alerts/1/actions", "{}", browser.token()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void itAnswersByTheNamesOfThisMachine(String name) throws IOException {
    assertThat(statusFor(name + ":" + board.port())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""})
  void aNameOfSomebodyElsesThatPointsHereGetsNothing(String name) throws IOException {
    assertThat(statusFor(name)).isIn(400, 403);
    assertThat(statusFor(name + ":" + board.port())).isIn(400, 403);
  }

  @Test
  void anotherSitesPageGetsNothing() {
    assertThat(browser.get("/api/now", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/api/now", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(
            browser
                .get("/api/now", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLinkFromAnotherSiteOpensThePage() {
    assertThat(
            browser
                .get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMustNotDo() {
    for (String path : new String[] {"/", "/api/now", "/nothing-there"}) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
          .contains("microphone=()");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  private int statusFor(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", board.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/now HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}

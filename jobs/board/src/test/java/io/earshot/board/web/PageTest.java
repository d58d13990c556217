package io.earshot.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageTest {

  private static BoardOnTest server;

  @BeforeAll
  static void start() {
    server = BoardOnTest.showing();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePageMayLoadNothingFromElsewhereAndRunNothingInline() throws Exception {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void aFileThatHasNotChangedIsNotSentAgain() throws Exception {
    String tag = get("").headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again = get("", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void aLibraryIsServedFromItsJarAndKept() throws Exception {
    HttpResponse<String> lit = get("webjars/lit/3.3.2/index.js");

    assertThat(lit.statusCode()).isEqualTo(200);
    assertThat(lit.headers().firstValue("content-type")).hasValue("text/javascript; charset=utf-8");
    assertThat(lit.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
  }

  @Test
  void nothingElseOfTheClassPathIsServed() throws Exception {
    assertThat(get("assets/..%2f..%2fweb/BoardServer.class").statusCode()).isGreaterThan(399);
    assertThat(get("assets/%2e%2e/index.html").statusCode()).isGreaterThan(399);
    assertThat(get("webjars/lit/3.3.2/no.js").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("/" + path))
            .version(HttpClient.Version.HTTP_1_1);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}

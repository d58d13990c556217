package io.earshot.board.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody's browser: keeps cookies and follows no redirect by itself. */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI board;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(URI board) {
    this.board = board;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(at(path)), headers);
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return write("POST", path, json, headers);
  }

  HttpResponse<String> write(String method, String path, String json, String... headers) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)),
        headers);
  }

  HttpResponse<String> logsIn(String name, String password) {
    return post("/api/login", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  /** The token of the page, as a header. */
  String[] token() {
    return new String[] {Access.CSRF, session().path("csrf").asText()};
  }

  JsonNode session() {
    return json(get("/api/session"));
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(it -> it.getName().equals(name))
        .map(it -> it.getValue())
        .findFirst()
        .orElse("");
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exactly that path, be it as odd as it may. */
  private URI at(String path) {
    return URI.create("http://" + board.getAuthority() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.earshot.board.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A provider of OpenID Connect on this machine: discovery, keys, and a token endpoint that checks
 * client, code and PKCE as a real one does. What its tokens say can be spoilt.
 */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "earshot";
  static final String SECRET = "what-only-the-board-knows";
  private static final String CODE = "code-1";
  private static final RSAKey KEY = key("right");

  /** A key that the provider does not publish, under the published one's name. */
  private static final RSAKey FOREIGN = key("right");

  private final HttpServer server;
  private Map<String, String> asked = new HashMap<>();
  private UnaryOperator<JWTClaimsSet.Builder> claims = it -> it;
  private Signing signing = Signing.RIGHT;

  /** How tokens are signed. */
  enum Signing {
    RIGHT,
    BY_A_FOREIGN_KEY,
    NOT_AT_ALL
  }

  TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/jwks", exchange -> answer(exchange, 200, keys()));
    server.createContext("/token", this::token);
    server.start();
  }

  URI issuer() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void says(UnaryOperator<JWTClaimsSet.Builder> other) {
    claims = other;
  }

  void signs(Signing other) {
    signing = other;
  }

  /** What the person's browser brings back after logging in at this page. */
  Map<String, String> logsIn(URI page) {
    asked = form(page.getRawQuery());
    return Map.of("code", CODE, "state", asked.get("state"));
  }

  Map<String, String> asked() {
    return asked;
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/login","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> given =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String basic =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    boolean isRight =
        ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && CODE.equals(given.get("code"))
            && asked.get("redirect_uri").equals(given.get("redirect_uri"))
            && asked.get("code_challenge").equals(challenge(given.get("code_verifier")));
    if (!isRight) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(idToken()));
  }

  private String idToken() {
    Instant now = Instant.now();
    JWTClaimsSet token =
        claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer().toString())
                    .subject("4711")
                    .audience(CLIENT)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", asked.get("nonce"))
                    .claim("preferred_username", "lena")
                    .claim("realm_access", Map.of("roles", List.of("leads", "staff")))
                    .claim("groups", List.of("team-north", "south")))
            .build();
    if (signing == Signing.NOT_AT_ALL) {
      return new PlainJWT(token).serialize();
    }
    try {
      RSAKey key = signing == Signing.RIGHT ? KEY : FOREIGN;
      SignedJWT signed =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), token);
      signed.sign(new RSASSASigner(key));
      return signed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String keys() {
    return new JWKSet(KEY.toPublicJWK()).toString();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

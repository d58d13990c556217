package io.earshot.board.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.earshot.board.settings.AccessSettings;
import io.earshot.board.settings.OidcSettings;
import io.earshot.board.settings.Secret;
import io.earshot.domain.audit.AuditEntry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a provider that runs. */
class OidcLoginTest {

  private static final URI BOARD_URL = URI.create("https://board.example.com/");

  @TempDir private static Path folder;
  private final TestProvider provider = new TestProvider();
  private GuardedBoard board;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    board = new GuardedBoard(GuardedBoard.thisMachine(), settings());
    browser = board.browser();
  }

  @AfterEach
  void close() {
    board.close();
    provider.close();
  }

  @Test
  void thePersonIsWhoTheProvidersClaimsSay() {
    HttpResponse<String> back = comesBack();

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location")).contains("/");
    assertThat(browser.session().path("user").path("name").asText()).isEqualTo("lena");
    assertThat(browser.session().path("user").path("role").asText()).isEqualTo("LEAD");
    assertThat(browser.session().path("user").path("teams")).hasToString("[\"north\",\"south\"]");
    assertThat(board.audit).extracting(AuditEntry::outcome).containsExactly("DONE");
  }

  @Test
  void theProviderIsAskedForACodeWithStateNonceAndPkce() {
    comesBack();

    assertThat(provider.asked())
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("redirect_uri", "https://board.example.com/login/oidc/callback")
        .containsEntry("scope", "openid profile")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  static Stream<Arguments> spoilt() {
    Date hourAgo = Date.from(Instant.now().minusSeconds(3_600));
    return Stream.of(
        spoilt("signed by a foreign key", TestProvider.Signing.BY_A_FOREIGN_KEY, it -> it),
        spoilt("not signed", TestProvider.Signing.NOT_AT_ALL, it -> it),
        spoilt("of another login", TestProvider.Signing.RIGHT, it -> it.claim("nonce", "another")),
        spoilt("without a nonce", TestProvider.Signing.RIGHT, it -> it.claim("nonce", null)),
        spoilt("expired", TestProvider.Signing.RIGHT, it -> it.expirationTime(hourAgo)),
        spoilt("for another client", TestProvider.Signing.RIGHT, it -> it.audience("shop")),
        spoilt(
            "by another issuer",
            TestProvider.Signing.RIGHT,
            it -> it.issuer("https://evil.example")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void aTokenThatIsNotForThisLoginLetsNobodyIn(
      String what, TestProvider.Signing signing, UnaryOperator<JWTClaimsSet.Builder> claims) {
    provider.signs(signing);
    provider.says(claims);

    HttpResponse<String> back = comesBack();

    assertThat(back.headers().firstValue("Location")).as(what).contains("/#/login?problem=token");
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
    assertThat(board.audit).extracting(AuditEntry::outcome).containsExactly("BAD_TOKEN");
  }

  @Test
  void whoHasNoRoleHereIsNotLetIn() {
    provider.says(it -> it.claim("realm_access", Map.of("roles", List.of("staff"))));

    assertThat(comesBack().headers().firstValue("Location")).contains("/#/login?problem=role");
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
    assertThat(board.audit)
        .extracting(AuditEntry::by, AuditEntry::outcome)
        .containsExactly(org.assertj.core.api.Assertions.tuple("lena", "NO_ROLE"));
  }

  @Test
  void theHighestRoleCountsAndAllTeamsMeansAll() {
    provider.says(
        it ->
            it.claim("realm_access", Map.of("roles", List.of("leads", "chiefs")))
                .claim("groups", List.of("everyone")));
    comesBack();

    assertThat(browser.session().path("user").path("role").asText()).isEqualTo("ADMIN");
    assertThat(browser.session().path("user").path("teams").isNull()).isTrue();
  }

  @Test
  void aLoginThatAnotherBrowserBeganIsNotFinishedHere() {
    Map<String, String> brought = provider.logsIn(goesToLogIn(board.browser()));

    HttpResponse<String> back = browser.get(callback(brought));

    assertThat(back.headers().firstValue("Location")).contains("/#/login?problem=expired");
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void aLoginIsFinishedOnce() {
    Map<String, String> brought = provider.logsIn(goesToLogIn(browser));
    browser.get(callback(brought));
    browser.post("/api/logout", "", browser.token());

    assertThat(browser.get(callback(brought)).headers().firstValue("Location"))
        .contains("/#/login?problem=expired");
    assertThat(browser.get("/api/now").statusCode()).isEqualTo(401);
  }

  @Test
  void aLoginThatTookTooLongIsBegunAnew() {
    Map<String, String> brought = provider.logsIn(goesToLogIn(browser));
    board.passes(Duration.ofMinutes(11));

    assertThat(browser.get(callback(brought)).headers().firstValue("Location"))
        .contains("/#/login?problem=expired");
  }

  @Test
  void theBoardAnswersWhileItsProviderIsAway() {
    provider.close();

    assertThat(browser.get("/login/oidc").headers().firstValue("Location"))
        .contains("/#/login?problem=provider");
    assertThat(browser.session().path("login").asText()).isEqualTo("OIDC");
  }

  private HttpResponse<String> comesBack() {
    return browser.get(callback(provider.logsIn(goesToLogIn(browser))));
  }

  private static URI goesToLogIn(Browser who) {
    return URI.create(who.get("/login/oidc").headers().firstValue("Location").orElseThrow());
  }

  private static String callback(Map<String, String> brought) {
    return "/login/oidc/callback?"
        + brought.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private AccessSettings settings() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), TestProvider.SECRET + "\n");
    OidcSettings oidc =
        new OidcSettings(
            provider.issuer(),
            TestProvider.CLIENT,
            new Secret("file:" + secret),
            BOARD_URL,
            null,
            null,
            null,
            "realm_access.roles",
            Map.of("LEAD", List.of("leads"), "ADMIN", List.of("chiefs")),
            "groups",
            Map.of("team-north", "north"),
            "everyone");
    return new AccessSettings(
        AccessSettings.Login.OIDC, null, Duration.ofHours(8), Duration.ofHours(24), oidc);
  }

  private static Arguments spoilt(
      String what, TestProvider.Signing signing, UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Arguments.of(what, signing, claims);
  }
}

package io.earshot.board.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.earshot.board.settings.OidcSettings;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a browser to the provider of OpenID Connect and back. A login that was begun is known
 * by its state and by a cookie of the browser that began it, once, for ten minutes.
 */
final class OidcLogin {

  /** The page, where it says what went wrong. */
  static final String PROBLEM = "/#/login?problem=";

  static final int MOST_BEGUN = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);
  private static final Duration BEGUN_FOR = Duration.ofMinutes(10);
  private static final String COOKIE = "earshot-login";
  private static final String UNKNOWN = "unknown";

  private final OidcProvider provider;
  private final Claims claims;
  private final boolean https;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Map<String, Begun> begun =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
          return size() > MOST_BEGUN;
        }
      };

  OidcLogin(OidcSettings settings, boolean https, Sessions sessions, InstantSource clock) {
    this.provider = new OidcProvider(settings);
    this.claims = new Claims(settings);
    this.https = https;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Sends the browser to the provider. */
  void send(Context ctx) {
    State state = new State();
    Begun one = new Begun(sessions.secret(), new Nonce(), new CodeVerifier(), clock.instant());
    try {
      String page = provider.loginPage(state, one.nonce, one.verifier).toString();
      synchronized (begun) {
        begun.put(state.getValue(), one);
      }
      // Lax: the provider's page leads back here, and a stricter cookie would not come along.
      ctx.addHeader(
          "Set-Cookie", SessionCookie.cookie(COOKIE, one.browser, BEGUN_FOR, "Lax", https));
      ctx.redirect(page, HttpStatus.SEE_OTHER);
    } catch (GeneralException | IOException e) {
      LOG.error("The provider of logins cannot be reached: {}", e.getMessage());
      ctx.redirect(PROBLEM + "provider", HttpStatus.SEE_OTHER);
    }
  }

  /**
   * Takes back a browser that the provider has sent.
   *
   * @param letIn told who it is
   * @param keepOut told the name, as far as it is known, and why not
   */
  void receive(
      Context ctx, BiConsumer<Context, LoggedIn> letIn, BiConsumer<String, String> keepOut) {
    Begun one = take(ctx);
    String code = ctx.queryParam("code");
    String issuer = ctx.queryParam("iss");
    ctx.addHeader("Set-Cookie", SessionCookie.cookie(COOKIE, "", Duration.ZERO, "Lax", https));
    if (one == null || (issuer != null && !provider.isIssuer(issuer))) {
      back(ctx, "expired");
      return;
    }
    if (code == null) {
      keepOut.accept(UNKNOWN, "PROVIDER_REFUSED");
      back(ctx, "refused");
      return;
    }
    try {
      Claims.Person person = claims.person(provider.claims(code, one.nonce, one.verifier));
      Viewer viewer = person.viewer();
      if (viewer == null) {
        keepOut.accept(person.name(), "NO_ROLE");
        back(ctx, "role");
      } else {
        letIn.accept(ctx, new LoggedIn(() -> viewer));
        ctx.redirect("/", HttpStatus.SEE_OTHER);
      }
    } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
      LOG.warn("A login failed: {}", e.getMessage());
      keepOut.accept(UNKNOWN, "BAD_TOKEN");
      back(ctx, "token");
    }
  }

  private static void back(Context ctx, String problem) {
    ctx.redirect(PROBLEM + problem, HttpStatus.SEE_OTHER);
  }

  /** The login that was begun with this state, by this browser, not long ago; once. */
  private @Nullable Begun take(Context ctx) {
    String state = ctx.queryParam("state");
    String browser = ctx.cookie(COOKIE);
    Begun one;
    synchronized (begun) {
      one = state == null ? null : begun.remove(state);
    }
    return one != null
            && one.browser.equals(browser)
            && clock.instant().isBefore(one.at.plus(BEGUN_FOR))
        ? one
        : null;
  }

  private record Begun(String browser, Nonce nonce, CodeVerifier verifier, Instant at) {}
}

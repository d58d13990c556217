package io.earshot.board.access;

import io.earshot.board.settings.ListenSettings;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a request without knowing whose it is: under which name the board was asked
 * for, and whether another site's page sent it.
 */
final class Gate {

  /** Seen by everybody: the page itself, which holds nothing, and the way in. */
  private static final Pattern OPEN =
      Pattern.compile(
          "/|/index\\.html|/favicon\\.ico|/healthz|/assets/.*|/webjars/.*"
              + "|/api/session|/api/login|/login/oidc|/login/oidc/callback");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final ListenSettings listen;

  Gate(ListenSettings listen) {
    this.listen = listen;
  }

  static boolean isOpen(String path) {
    return OPEN.matcher(path).matches();
  }

  static boolean isWriting(Context ctx) {
    return !READING.contains(ctx.method().name());
  }

  /** Says to the browser what it must not do with any answer. */
  void hardened(Context ctx) {
    ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
    if (listen.https()) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** What is wrong with where the request comes from; null if nothing is. */
  @Nullable String problem(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !listen.isAskedForAs(nameOf(host))) {
      return "The board does not go by this name; see listen.names in config/board.yaml";
    }
    String origin = ctx.header("Origin");
    if (origin != null && !isOf(origin, host)) {
      return "Another site's page may not ask";
    }
    if ("cross-site".equals(ctx.header("Sec-Fetch-Site")) && !isNavigation(ctx)) {
      return "Another site's page may not ask";
    }
    return null;
  }

  /** Whose request it is, as far as addresses tell. */
  String addressOf(Context ctx) {
    String forwarded = listen.https() ? ctx.header("X-Forwarded-For") : null;
    if (forwarded == null) {
      return ctx.ip();
    }
    // The last is what the proxy saw; those before it anybody can claim.
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isNavigation(Context ctx) {
    return "navigate".equals(ctx.header("Sec-Fetch-Mode")) && !isWriting(ctx);
  }

  private static boolean isOf(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    boolean hasPort = port > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }
}

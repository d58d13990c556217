package io.earshot.board.access;

import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the key of a session. Scripts do not see it, other sites do not send it,
 * and where the board is reached by https it goes nowhere else.
 */
final class SessionCookie {

  private final boolean https;
  private final Duration longestFor;

  SessionCookie(boolean https, Duration longestFor) {
    this.https = https;
    this.longestFor = longestFor;
  }

  @Nullable String of(Context ctx) {
    return ctx.cookie(name());
  }

  void set(Context ctx, String key) {
    ctx.addHeader("Set-Cookie", cookie(name(), key, longestFor, "Strict", https));
  }

  void clear(Context ctx) {
    ctx.addHeader("Set-Cookie", cookie(name(), "", Duration.ZERO, "Strict", https));
  }

  /** A cookie of the whole board that scripts do not see. */
  static String cookie(String name, String value, Duration lives, String sameSite, boolean https) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=%s%s"
        .formatted(name, value, lives.toSeconds(), sameSite, https ? "; Secure" : "");
  }

  private String name() {
    return https ? "__Host-earshot" : "earshot";
  }
}

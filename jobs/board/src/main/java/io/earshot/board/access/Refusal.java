package io.earshot.board.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/** The answers to those who do not get what they asked for. */
final class Refusal {

  private Refusal() {}

  /** Answers with this status and one line; nothing else looks at the request. */
  static void refuse(Context ctx, int status, String error) {
    refuse(ctx, status, Map.of("error", error));
  }

  static void refuse(Context ctx, int status, Map<String, String> answer) {
    ctx.status(status).json(answer).skipRemainingHandlers();
  }

  static void later(Context ctx, Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    ctx.header("Retry-After", Long.toString(seconds));
    refuse(ctx, 429, "Too many attempts; try again in " + seconds + " s");
  }
}

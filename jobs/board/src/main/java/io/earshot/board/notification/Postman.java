package io.earshot.board.notification;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Carries posts to endpoints. Follows no redirect: an endpoint is where the operator says. */
final class Postman {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration LONGEST_AFTER = Duration.ofHours(1);
  private static final Set<Integer> MAY_WORK_LATER = Set.of(408, 425, 429);

  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Postman(InstantSource clock) {
    this.clock = clock;
  }

  /** Sends it; the answer comes in any case, and within seconds. */
  CompletableFuture<Answer> send(Post post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(post.to())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .header("User-Agent", "earshot")
            .POST(HttpRequest.BodyPublishers.ofByteArray(post.body()));
    post.headers().forEach(request::header);
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> answer == null ? unreachable(failure) : said(answer));
  }

  private Answer said(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return Answer.TAKEN;
    }
    String problem = "HTTP " + status;
    return status >= 500 || MAY_WORK_LATER.contains(status)
        ? Answer.later(after(answer.headers().firstValue("Retry-After").orElse(null)), problem)
        : Answer.refused(problem);
  }

  /** Seconds, or a date, as RFC 9110 has it. */
  private @Nullable Duration after(@Nullable String said) {
    if (said == null) {
      return null;
    }
    Duration after;
    try {
      after =
          said.strip().chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(said.strip()))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
    if (after.isNegative()) {
      return Duration.ZERO;
    }
    return after.compareTo(LONGEST_AFTER) > 0 ? LONGEST_AFTER : after;
  }

  private static Answer unreachable(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof HttpTimeoutException) {
      return Answer.later(null, "no answer in time");
    }
    return Answer.later(
        null,
        cause instanceof ConnectException
            ? "cannot connect"
            : "connection failed: " + cause.getClass().getSimpleName());
  }
}

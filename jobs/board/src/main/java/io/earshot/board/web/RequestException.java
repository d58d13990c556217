package io.earshot.board.web;

import io.earshot.wire.json.RecordJson;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is not answered as asked. Its message is for the person who asked. */
final class RequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> more;

  RequestException(int status, String message) {
    this(status, message, Map.of());
  }

  /**
   * The same, with more to say.
   *
   * @param more further fields of the answer
   */
  RequestException(int status, String message, Map<String, Object> more) {
    super(message);
    this.status = status;
    this.more = more;
  }

  void answer(Context ctx) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("error", String.valueOf(getMessage()));
    answer.putAll(more);
    ctx.status(status);
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(RecordJson.write(answer));
  }
}

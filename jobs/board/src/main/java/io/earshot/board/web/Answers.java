package io.earshot.board.web;

import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.json.RecordJson;
import io.javalin.http.Context;

/** Requests and answers in the JSON of the topics. */
final class Answers {

  private Answers() {}

  static void json(Context ctx, Object value) {
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(RecordJson.write(value));
  }

  /** The request's body as this record. */
  static <T> T body(Context ctx, Class<T> type) {
    try {
      return RecordJson.read(ctx.bodyAsBytes(), type);
    } catch (UnreadableRecordException e) {
      throw new RequestException(400, e.detail());
    }
  }
}

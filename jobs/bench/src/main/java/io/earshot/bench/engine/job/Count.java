package io.earshot.bench.engine.job;

/** What the bare job keeps of a conversation. */
public record Count(long messages, long characters, long lastAtMillis) {

  static final Count NONE = new Count(0, 0, 0);

  Count after(Said said) {
    String text = said.text();
    return text == null
        ? new Count(messages, characters, said.atMillis())
        : new Count(messages + 1, characters + text.length(), said.atMillis());
  }
}

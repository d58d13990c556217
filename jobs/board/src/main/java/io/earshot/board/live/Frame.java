package io.earshot.board.live;

import java.nio.charset.StandardCharsets;

/** A server-sent event, ready to be written. */
final class Frame {

  private Frame() {}

  /** The event with its JSON, which has no line breaks. */
  static byte[] of(EventId id, String name, byte[] json) {
    byte[] head =
        ("id: " + id + "\nevent: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[head.length + json.length + 2];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(json, 0, frame, head.length, json.length);
    frame[frame.length - 2] = '\n';
    frame[frame.length - 1] = '\n';
    return frame;
  }
}

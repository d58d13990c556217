package io.earshot.board.notification;

import java.net.URI;
import java.util.Map;

/**
 * What is sent to an endpoint: JSON, by POST.
 *
 * @param headers beside the type of the content
 */
record Post(URI to, Map<String, String> headers, byte[] body) {

  @Override
  public String toString() {
    return "Post of " + body.length + " bytes";
  }
}

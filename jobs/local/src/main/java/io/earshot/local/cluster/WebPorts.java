package io.earshot.local.cluster;

import io.earshot.local.Ports;

/** Where Flink's web page can be. */
final class WebPorts {

  private static final int USUAL = 8081;

  private WebPorts() {}

  /** The usual port, or the next that is free. */
  static int free() {
    return Ports.freeFrom(USUAL);
  }

  static int requireFree(int port) {
    if (!Ports.isFree(port)) {
      throw new ClusterException(
          "port %d is taken: name another one for Flink's web page, or none".formatted(port), null);
    }
    return port;
  }
}

package io.earshot.local.cluster;

import io.earshot.local.Ports;

/** Where Flink's web page can be. */
final class WebPorts {

  private static final int USUAL = 8081;
  private static final int TRIED = 20;

  private WebPorts() {}

  /** The usual port, or the next that is free. */
  static int free() {
    for (int port = USUAL; port < USUAL + TRIED; port++) {
      if (Ports.isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  static int requireFree(int port) {
    if (!Ports.isFree(port)) {
      throw new ClusterException(
          "port %d is taken: name another one for Flink's web page, or none".formatted(port), null);
    }
    return port;
  }
}

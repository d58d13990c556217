package io.earshot.local.cluster;

import io.earshot.local.Ports;

/** Where Flink's web page can be. */
final class WebPorts {

  /** Flink takes the first that is free, and tells which it was: nobody can come between. */
  private static final String USUAL = "8081-8180";

  private WebPorts() {}

  /**
   * What Flink may bind.
   *
   * @param port 0 for the usual one, or the next that is free
   * @throws ClusterException if that one is taken
   */
  static String bindable(int port) {
    if (port == 0) {
      return USUAL;
    }
    if (!Ports.isFree(port)) {
      throw new ClusterException(
          "port %d is taken: name another one for Flink's web page, or none".formatted(port), null);
    }
    return Integer.toString(port);
  }
}

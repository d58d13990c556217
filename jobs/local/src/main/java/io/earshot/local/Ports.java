package io.earshot.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Ports of this machine's loopback address. */
public final class Ports {

  /** Where everything in this process answers: nobody else's machine can reach it. */
  public static final String HOST = "127.0.0.1";

  private static final int TRIED = 20;

  private Ports() {}

  /** Whether nobody answers there yet. */
  public static boolean isFree(int port) {
    return bound(port).isPresent();
  }

  /** A port that is free now; empty if there is none. */
  public static OptionalInt anyFree() {
    return bound(0);
  }

  /** The usual port, or the next of some that is free; 0, which is any, if none of them is. */
  public static int freeFrom(int usual) {
    for (int port = usual; port < usual + TRIED; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return 0;
  }

  private static OptionalInt bound(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
      return OptionalInt.of(socket.getLocalPort());
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}

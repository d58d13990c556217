package io.earshot.board.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the board answers.
 *
 * @param host the address it listens on
 * @param port 0 for any that is free
 * @param names by which browsers ask for it, without port; empty for any, which is refused where
 *     nobody has to log in
 * @param https whether browsers reach it by https, through a proxy that says whose request it is
 *     (X-Forwarded-For)
 */
public record ListenSettings(String host, int port, List<String> names, boolean https) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final int MAX_PORT = 65_535;

  public ListenSettings {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT);
    }
  }

  /** Whether only this machine can reach it. */
  public boolean isThisMachineAlone() {
    return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a browser may have asked for it by this name. Where only this machine can reach it, a
   * name of somebody else's that was made to point here is none.
   */
  public boolean isAskedForAs(String name) {
    String asked = name.toLowerCase(Locale.ROOT);
    if (names.contains(asked)) {
      return true;
    }
    return isThisMachineAlone() ? THIS_MACHINE.contains(asked) : names.isEmpty();
  }
}

package io.earshot.board.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in.
 *
 * @param login how people say who they are
 * @param users the file of users; null unless {@link Login#USERS}
 * @param idleFor after so long without a request somebody has to log in again
 * @param longestFor after so long in any case
 * @param oidc the provider; null unless {@link Login#OIDC}
 */
public record AccessSettings(
    Login login,
    @Nullable Path users,
    Duration idleFor,
    Duration longestFor,
    @Nullable OidcSettings oidc) {

  /** How people say who they are. */
  public enum Login {
    /** They need not; for this machine alone. */
    NONE,
    /** By a name and a password of the file of users. */
    USERS,
    /** At a provider of OpenID Connect. */
    OIDC
  }

  public AccessSettings {
    if (idleFor.isZero() || longestFor.compareTo(idleFor) < 0) {
      throw new IllegalArgumentException("idleFor is more than 0 and no more than longestFor");
    }
  }

  /** Nobody logs in. */
  public static AccessSettings none() {
    return new AccessSettings(Login.NONE, null, Duration.ofHours(1), Duration.ofHours(1), null);
  }

  /**
   * Checks that the board is not open to everybody.
   *
   * @throws BoardFileException if it is, or if the login lacks something
   */
  void check(ListenSettings listen) {
    if (login == Login.NONE && !listen.isThisMachineAlone()) {
      throw new BoardFileException(
          "The board would be open to everybody who can reach %s: set access.login to USERS or OIDC in config/board.yaml, or listen on 127.0.0.1"
              .formatted(listen.host()));
    }
    if (login == Login.USERS && users == null) {
      throw new BoardFileException("access.login is USERS: access.users needs the file of users");
    }
    if (login == Login.OIDC && oidc == null) {
      throw new BoardFileException("access.login is OIDC: access.oidc needs a value");
    }
  }
}

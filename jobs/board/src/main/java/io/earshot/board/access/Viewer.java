package io.earshot.board.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at the board.
 *
 * @param name as it stands in the audit
 * @param teams whose conversations are shown; null for all
 */
public record Viewer(String name, Role role, @Nullable Set<String> teams) {

  /** Who sits at the machine itself, where nobody is asked to log in. */
  public static Viewer local() {
    return new Viewer("local", Role.ADMIN, null);
  }

  /** Whether what belongs to this team is shown; what belongs to none is shown to who sees all. */
  public boolean sees(@Nullable String team) {
    return teams == null || (team != null && teams.contains(team));
  }

  /** Whether this is allowed. */
  public boolean may(Permission permission) {
    return switch (permission) {
      case ACT_ON_ALERTS -> role != Role.VIEWER;
      case CHANGE_RULES -> role == Role.ADMIN;
    };
  }
}

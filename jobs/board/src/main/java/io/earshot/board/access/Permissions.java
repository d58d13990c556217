package io.earshot.board.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which permission a writing request needs. */
final class Permissions {

  private static final Set<String> TRIES = Set.of("/api/rules/check", "/api/rules/dry-run");

  private Permissions() {}

  /** Null for what anybody may do for himself; what is not known needs the most. */
  static @Nullable Permission forWriting(String method, String path) {
    if (path.equals("/api/logout")) {
      return null;
    }
    boolean acts =
        method.equals("POST") && (path.startsWith("/api/alerts/") || TRIES.contains(path));
    return acts ? Permission.ACT_ON_ALERTS : Permission.CHANGE_RULES;
  }
}

package io.earshot.board.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the file of users.
 *
 * @param name what he logs in by, and what the audit calls him
 * @param password its hash by bcrypt
 * @param role VIEWER, LEAD or ADMIN
 * @param teams that he sees; null for all
 */
public record User(String name, String password, String role, @Nullable List<String> teams) {

  private static final String BCRYPT = "\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}";

  @SuppressWarnings("ConstantValue") // what a file leaves out is null here
  public User {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("every user needs a name");
    }
    if (password == null || !password.matches(BCRYPT)) {
      throw new IllegalArgumentException(
          "the password of %s is no bcrypt hash; ./earshot board hash-password makes one"
              .formatted(name));
    }
    if (role == null || !List.of("VIEWER", "LEAD", "ADMIN").contains(role)) {
      throw new IllegalArgumentException("the role of %s is VIEWER, LEAD or ADMIN".formatted(name));
    }
    teams = teams == null ? null : List.copyOf(teams);
  }

  @Override
  public String toString() {
    return "User[%s, %s]".formatted(name, role);
  }
}

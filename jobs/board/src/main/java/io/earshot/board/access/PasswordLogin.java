package io.earshot.board.access;

import io.earshot.board.settings.User;
import io.earshot.board.settings.UsersFile;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Logging in by a name and a password of the file of users. Wrong ones slow down further attempts
 * from the same address and, later, under the same name from anywhere.
 */
final class PasswordLogin {

  private static final int FREE_FOR_BOTH = 5;
  private static final int FREE_FOR_ADDRESS = 20;
  private static final int FREE_FOR_NAME = 50;
  private static final int LONGEST_NAME = 200;

  private final UsersFile users;
  private final Gate gate;
  private final LoginThrottle throttle;
  private final Passwords passwords = new Passwords();

  private PasswordLogin(UsersFile users, Gate gate, LoginThrottle throttle) {
    this.users = users;
    this.gate = gate;
    this.throttle = throttle;
  }

  static PasswordLogin of(Path users, Gate gate, InstantSource clock) {
    return new PasswordLogin(UsersFile.open(users), gate, new LoginThrottle(clock));
  }

  /**
   * Checks the name and the password in the body.
   *
   * @param letIn told who it is, if they are right
   * @param keepOut told the name that was tried and why, if not; the answer says only that
   */
  void check(Context ctx, BiConsumer<Context, LoggedIn> letIn, BiConsumer<String, String> keepOut) {
    Credentials given = given(ctx);
    if (given == null) {
      Refusal.refuse(ctx, 400, "Send name and password as JSON");
      return;
    }
    List<String> keys = keys(given.name(), gate.addressOf(ctx));
    Duration wait =
        keys.stream().map(throttle::wait).max(Duration::compareTo).orElse(Duration.ZERO);
    if (!wait.isZero()) {
      Refusal.later(ctx, wait);
      return;
    }
    User user = users.user(given.name());
    Boolean right =
        passwords.matches(given.password().toCharArray(), user == null ? null : user.password());
    if (right == null) {
      Refusal.later(ctx, Duration.ofSeconds(1));
    } else if (right && user != null) {
      throttle.succeeded(keys.get(0));
      letIn.accept(ctx, new LoggedIn(() -> now(user)));
    } else {
      throttle.failed(keys.get(0), FREE_FOR_BOTH);
      throttle.failed(keys.get(1), FREE_FOR_ADDRESS);
      throttle.failed(keys.get(2), FREE_FOR_NAME);
      keepOut.accept(given.name(), "BAD_PASSWORD");
      Refusal.refuse(ctx, 401, "Name or password is wrong");
    }
  }

  /** As the file has him now; nobody once he is taken out of it or has another password. */
  private @Nullable Viewer now(User then) {
    User user = users.user(then.name());
    if (user == null || !user.password().equals(then.password())) {
      return null;
    }
    return new Viewer(
        user.name(),
        Role.valueOf(user.role()),
        user.teams() == null ? null : Set.copyOf(user.teams()));
  }

  private static List<String> keys(String name, String address) {
    return List.of("both " + address + " " + name, "address " + address, "name " + name);
  }

  private static @Nullable Credentials given(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.startsWith("application/json")) {
      return null;
    }
    try {
      Form form = ctx.bodyAsClass(Form.class);
      String name = form.name;
      String password = form.password;
      return name == null || password == null || name.length() > LONGEST_NAME
          ? null
          : new Credentials(name, password);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** What a form sends. */
  record Form(@Nullable String name, @Nullable String password) {

    @Override
    public String toString() {
      return "Form of " + name;
    }
  }

  private record Credentials(String name, String password) {

    @Override
    public String toString() {
      return "Credentials of " + name;
    }
  }
}

package io.earshot.board.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and their hashes by bcrypt. Checking one is slow on purpose, so only a few are checked
 * at a time.
 */
public final class Passwords {

  /** Bcrypt looks at no more. */
  public static final int MOST_BYTES = 72;

  /** Fewer characters are guessed too easily. */
  public static final int FEWEST_CHARACTERS = 12;

  private static final int COST = 12;
  private static final int AT_A_TIME = 2;

  private final Semaphore seats = new Semaphore(AT_A_TIME);

  /** Checked where there is no user of a name, so that the answer takes as long. */
  private final String nobodys = hash("nobody has this password".toCharArray());

  /**
   * The hash of a password, for the file of users.
   *
   * @throws IllegalArgumentException if it is too short, or longer than bcrypt reads
   */
  public static String hash(char[] password) {
    if (password.length < FEWEST_CHARACTERS) {
      throw new IllegalArgumentException(
          "A password has at least " + FEWEST_CHARACTERS + " characters");
    }
    if (bytes(password) > MOST_BYTES) {
      throw new IllegalArgumentException("A password has at most " + MOST_BYTES + " bytes");
    }
    return BCrypt.withDefaults().hashToString(COST, password);
  }

  /**
   * Whether it is the password.
   *
   * @param hash null if there is none; then it is not, after as long
   * @return null if too many are being checked already
   */
  @Nullable Boolean matches(char[] password, @Nullable String hash) {
    if (!seats.tryAcquire()) {
      return null;
    }
    try {
      String against = hash == null ? nobodys : hash;
      boolean same =
          bytes(password) <= MOST_BYTES
              && BCrypt.verifyer().verify(password, against.toCharArray()).verified;
      return same && hash != null;
    } finally {
      seats.release();
    }
  }

  private static int bytes(char[] password) {
    return new String(password).getBytes(StandardCharsets.UTF_8).length;
  }
}

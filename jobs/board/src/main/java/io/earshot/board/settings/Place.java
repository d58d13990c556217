package io.earshot.board.settings;

import java.net.URI;

/**
 * Where something is sent: an address as it stands, or {@code env:NAME} or {@code file:PATH} where
 * it is found, since the address of a hook is a secret itself.
 *
 * @param written as it was written
 */
public record Place(String written) {

  public Place {
    if (isHidden(written)) {
      new Secret(written);
    } else {
      checked(written);
    }
  }

  /**
   * The address.
   *
   * @throws BoardFileException if it is not found
   */
  public URI reveal() {
    if (!isHidden(written)) {
      return URI.create(written);
    }
    try {
      return checked(new Secret(written).reveal());
    } catch (IllegalArgumentException e) {
      // What was found is not repeated here: it is a secret.
      throw new BoardFileException(written + " holds no address that begins with http");
    }
  }

  /** Whether it is not known to go over the network for all to read. */
  boolean mayBeEncrypted() {
    return isHidden(written) || written.startsWith("https:") || isThisMachine();
  }

  private boolean isThisMachine() {
    String host = URI.create(written).getHost();
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  @Override
  public String toString() {
    return isHidden(written) ? written : "Place[" + URI.create(written).getHost() + "]";
  }

  private static boolean isHidden(String written) {
    return written.startsWith("env:") || written.startsWith("file:");
  }

  private static URI checked(String address) {
    URI uri = URI.create(address);
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null) {
      throw new IllegalArgumentException("a url begins with https:// and names a host");
    }
    return uri;
  }
}

package io.earshot.board.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Who is asking. */
public final class Access {

  private static final String VIEWER = "earshot.viewer";

  private Access() {}

  /** The board of the machine itself: no login. */
  public static Access loopback() {
    return new Access();
  }

  /** Puts what decides on a request before every other route. */
  public void addTo(RoutesConfig routes) {
    routes.before("/api/*", ctx -> ctx.attribute(VIEWER, Viewer.local()));
  }

  /** Who asks; only behind {@link #addTo}. */
  public static Viewer viewer(Context ctx) {
    Viewer viewer = ctx.attribute(VIEWER);
    if (viewer == null) {
      throw new IllegalStateException("A route that nobody guards: " + ctx.path());
    }
    return viewer;
  }
}

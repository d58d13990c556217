package io.earshot.board.access;

import io.earshot.board.settings.AccessSettings;
import io.earshot.board.settings.AccessSettings.Login;
import io.earshot.board.settings.ListenSettings;
import io.earshot.domain.audit.AuditEntry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and may he? Stands before every other route: what is not known to be open needs
 * somebody who is logged in, and what writes needs the token of his page as well.
 */
public final class Access {

  /** The header that carries the token of a page with every writing request. */
  public static final String CSRF = "X-Earshot-Csrf";

  private static final String VIEWER = "earshot.viewer";
  private static final String SESSION = "earshot.session";
  private static final String STILL_IN = "earshot.still-in";

  private final Gate gate;
  private final AccessSettings settings;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Session ofThisMachine;
  private final @Nullable PasswordLogin passwords;
  private final @Nullable OidcLogin oidc;

  private Access(
      ListenSettings listen, AccessSettings settings, AuditLog audit, InstantSource clock) {
    this.gate = new Gate(listen);
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.sessions = new Sessions(settings.idleFor(), settings.longestFor(), clock);
    this.cookie = new SessionCookie(listen.https(), settings.longestFor());
    this.ofThisMachine = new Session(sessions.secret(), Viewer::local, java.time.Instant.MAX);
    this.passwords =
        settings.login() == Login.USERS
            ? PasswordLogin.of(Objects.requireNonNull(settings.users()), gate, clock)
            : null;
    this.oidc =
        settings.login() == Login.OIDC
            ? new OidcLogin(
                Objects.requireNonNull(settings.oidc()), listen.https(), sessions, clock)
            : null;
  }

  /**
   * Access by these settings.
   *
   * @throws io.earshot.board.settings.BoardFileException if the users or a secret are not found
   */
  public static Access of(
      ListenSettings listen, AccessSettings settings, AuditLog audit, InstantSource clock) {
    return new Access(listen, settings, audit, clock);
  }

  /** The board of the machine itself: no login. */
  public static Access loopback() {
    return of(
        new ListenSettings("127.0.0.1", 0, List.of(), false),
        AccessSettings.none(),
        entry -> {},
        InstantSource.system());
  }

  /** Puts what decides on a request before every other route. */
  public void addTo(RoutesConfig routes) {
    routes.before(this::admit);
    routes.get("/api/session", this::tellSession);
    routes.post("/api/login", this::login);
    routes.post("/api/logout", this::logout);
    if (oidc != null) {
      routes.get("/login/oidc", oidc::send);
      routes.get("/login/oidc/callback", ctx -> oidc.receive(ctx, this::letIn, this::keepOut));
    }
  }

  /** Who asks; only behind {@link #addTo}. */
  public static Viewer viewer(Context ctx) {
    Viewer viewer = ctx.attribute(VIEWER);
    if (viewer == null) {
      throw new IllegalStateException("A route that nobody guards: " + ctx.path());
    }
    return viewer;
  }

  /**
   * Tells a long answer, as a stream of events, whether it may go on. To ask is to use the session:
   * a page that is looked at all day is not idle.
   */
  public static BooleanSupplier stillIn(Context ctx) {
    BooleanSupplier stillIn = ctx.attribute(STILL_IN);
    return stillIn == null ? () -> false : stillIn;
  }

  private void admit(Context ctx) {
    gate.hardened(ctx);
    String problem = gate.problem(ctx);
    if (problem != null) {
      Refusal.refuse(ctx, 403, problem);
      return;
    }
    Session session = settings.login() == Login.NONE ? ofThisMachine : sessions.use(cookie.of(ctx));
    Viewer viewer = session == null ? null : session.person().get();
    if (session != null && viewer != null) {
      ctx.attribute(SESSION, session);
      ctx.attribute(VIEWER, viewer);
      String key = cookie.of(ctx);
      BooleanSupplier stillIn =
          settings.login() == Login.NONE ? () -> true : () -> sessions.use(key) != null;
      ctx.attribute(STILL_IN, stillIn);
    }
    if (Gate.isOpen(ctx.path())) {
      return;
    }
    if (session == null || viewer == null) {
      Refusal.refuse(ctx, 401, "Log in first");
    } else if (Gate.isWriting(ctx)) {
      admitWriting(ctx, session, viewer);
    }
  }

  private void admitWriting(Context ctx, Session session, Viewer viewer) {
    String token = ctx.header(CSRF);
    if (token == null || !isSame(token, session.csrf())) {
      Refusal.refuse(ctx, 403, "The page's token is missing or old; load the page again");
      return;
    }
    Permission needed = Permissions.forWriting(ctx.method().name(), ctx.path());
    if (needed != null && !viewer.may(needed)) {
      String what = ctx.method().name() + " " + ctx.path();
      audit.add(entry(viewer.name(), "DENIED", "FORBIDDEN", what));
      Refusal.refuse(ctx, 403, "This needs more than the role " + viewer.role());
    }
  }

  private void tellSession(Context ctx) {
    Session session = ctx.attribute(SESSION);
    Viewer viewer = ctx.attribute(VIEWER);
    String login = settings.login() == Login.USERS ? "FORM" : settings.login().name();
    if (session == null || viewer == null) {
      Refusal.refuse(ctx, 401, Map.of("error", "Log in first", "login", login));
      return;
    }
    Map<String, @Nullable Object> user = new LinkedHashMap<>();
    user.put("name", viewer.name());
    user.put("role", viewer.role().name());
    user.put("teams", viewer.teams());
    ctx.json(Map.of("user", user, "csrf", session.csrf(), "login", login, "version", version()));
  }

  private void login(Context ctx) {
    if (passwords == null) {
      Refusal.refuse(ctx, 404, "Nobody logs in by a password here");
      return;
    }
    passwords.check(ctx, this::letIn, this::keepOut);
    if (ctx.statusCode() < 300) {
      ctx.status(204);
    }
  }

  private void logout(Context ctx) {
    sessions.close(cookie.of(ctx));
    cookie.clear(ctx);
    audit.add(entry(viewer(ctx).name(), "LOGOUT", "DONE", null));
    ctx.status(204);
  }

  /** Under a new key: one that somebody had planted in the browser before is worth nothing. */
  private void letIn(Context ctx, LoggedIn person) {
    Viewer viewer = Objects.requireNonNull(person.now().get());
    sessions.close(cookie.of(ctx));
    cookie.set(ctx, sessions.open(person.now()));
    String teams = viewer.teams() == null ? "every team" : String.join(", ", viewer.teams());
    audit.add(entry(viewer.name(), "LOGIN", "DONE", viewer.role() + " of " + teams));
  }

  private void keepOut(String name, String outcome) {
    audit.add(entry(name, "LOGIN", outcome, null));
  }

  private AuditEntry entry(String name, String action, String outcome, @Nullable String detail) {
    return AuditEntry.ofAccess(name, action, clock.instant(), outcome, detail);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String version() {
    String version = Access.class.getPackage().getImplementationVersion();
    return version == null ? "sources" : version;
  }
}

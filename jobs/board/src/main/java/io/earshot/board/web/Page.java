package io.earshot.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, out of the class path: our own under {@code /}, which a browser asks for
 * again each time and gets only if they have changed, and those of WebJars under {@code /webjars},
 * whose paths hold their version, so that a browser keeps them.
 */
final class Page {

  private static final String OWN = "/io/earshot/board/page/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern PLAIN_PATH = Pattern.compile("[\\w@-][\\w.@-]*(/[\\w@-][\\w.@-]*)*");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"));

  private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
  private final String policy;

  private Page(String policy) {
    this.policy = policy;
  }

  /** The page as it lies in the jar. */
  static Page load() {
    byte[] index = bytes(OWN + "index.html");
    String html = index == null ? "" : new String(index, StandardCharsets.UTF_8);
    Matcher map = IMPORT_MAP.matcher(html);
    String scripts = map.find() ? " 'sha256-" + base64(sha256(map.group(1))) + "'" : "";
    return new Page(
        String.join(
            "; ",
            List.of(
                "default-src 'self'",
                "script-src 'self'" + scripts,
                "style-src 'self'",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html")));
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::guard);
    routes.get("/", ctx -> own(ctx, "index.html"));
    routes.get("/assets/<path>", ctx -> own(ctx, "assets/" + ctx.pathParam("path")));
    routes.get("/webjars/<path>", ctx -> library(ctx, ctx.pathParam("path")));
  }

  /** What every answer says to the browser, whatever it answers. */
  private void guard(Context ctx) {
    ctx.header("Content-Security-Policy", policy);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }

  private void own(Context ctx, String path) {
    Piece piece = piece(OWN, path);
    if (piece == null) {
      ctx.status(404);
      return;
    }
    ctx.header("Cache-Control", "no-cache");
    ctx.header("ETag", piece.tag);
    if (piece.tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      answer(ctx, piece);
    }
  }

  private void library(Context ctx, String path) {
    Piece piece = piece(LIBRARIES, path);
    if (piece == null) {
      ctx.status(404);
      return;
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    answer(ctx, piece);
  }

  private static void answer(Context ctx, Piece piece) {
    ctx.contentType(piece.type);
    ctx.result(piece.bytes);
  }

  /** Null if there is no such file, or it is none of those that a page is made of. */
  private @Nullable Piece piece(String folder, String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PLAIN_PATH.matcher(path).matches()) {
      return null;
    }
    String name = folder + path;
    Piece known = pieces.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = bytes(name);
    if (bytes == null) {
      return null;
    }
    Piece read = new Piece(bytes, type, '"' + HexFormat.of().formatHex(sha256(bytes), 0, 16) + '"');
    pieces.put(name, read);
    return read;
  }

  private static byte @Nullable [] bytes(String resource) {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(byte[] bytes, String type, String tag) {}
}

package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.NotificationSettings;
import io.earshot.board.settings.Place;
import io.earshot.board.settings.QuietHours;
import io.earshot.board.settings.Secret;
import io.earshot.domain.escalation.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Endpoints that are told of warnings of every team unless they say otherwise. */
final class AnEndpoint {

  /** The key of the specification's own example. */
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private AnEndpoint() {}

  static EndpointSettings of(EndpointSettings.Kind kind, String url, boolean quotes) {
    return of(kind, url, quotes, null, Set.of());
  }

  static EndpointSettings quiet(EndpointSettings.Kind kind, QuietHours hours) {
    return of(kind, "https://hooks.example/x", false, hours, Set.of());
  }

  static EndpointSettings ofTeam(String team) {
    return of(EndpointSettings.Kind.WEBHOOK, "https://hooks.example/x", false, null, Set.of(team));
  }

  static NotificationSettings settings(EndpointSettings... endpoints) {
    return new NotificationSettings(
        URI.create("https://board.example.com/"),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        List.of(endpoints));
  }

  private static EndpointSettings of(
      EndpointSettings.Kind kind,
      String url,
      boolean quotes,
      @Nullable QuietHours quiet,
      Set<String> teams) {
    return new EndpointSettings(
        kind.name().toLowerCase(java.util.Locale.ROOT),
        kind,
        new Place(url),
        secret(),
        teams,
        Severity.WARNING,
        null,
        quotes,
        quiet);
  }

  private static Secret secret() {
    try {
      Path file = Files.createTempFile("secret", "");
      file.toFile().deleteOnExit();
      return new Secret("file:" + Files.writeString(file, SECRET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

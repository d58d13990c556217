package io.earshot.board.access;

import com.nimbusds.jwt.JWTClaimsSet;
import io.earshot.board.settings.OidcSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a provider's claims mean on the board. */
final class Claims {

  private static final Pattern DOT = Pattern.compile("\\.");

  private final OidcSettings settings;

  Claims(OidcSettings settings) {
    this.settings = settings;
  }

  /** Who it is. */
  Person person(JWTClaimsSet token) {
    Map<String, Object> claims = token.getClaims();
    List<String> names = values(claims, settings.nameClaim());
    String name = names.isEmpty() ? token.getSubject() : names.get(0);
    Role role = role(values(claims, settings.roleClaim()));
    return new Person(name, role == null ? null : new Viewer(name, role, teams(claims)));
  }

  private @Nullable Role role(List<String> held) {
    Role highest = null;
    for (Role role : Role.values()) {
      List<String> giving = settings.roles().getOrDefault(role.name(), List.of());
      if (giving.stream().anyMatch(held::contains)) {
        highest = role;
      }
    }
    return highest;
  }

  private @Nullable TreeSet<String> teams(Map<String, Object> claims) {
    if (settings.teamClaim() == null) {
      return null;
    }
    TreeSet<String> teams = new TreeSet<>();
    for (String value : values(claims, settings.teamClaim())) {
      if (value.equals(settings.everyTeam())) {
        return null;
      }
      teams.add(settings.teams().getOrDefault(value, value));
    }
    return teams;
  }

  /** The values of a claim, whose dots may lead into others. */
  private static List<String> values(Map<String, Object> claims, String path) {
    Object value = claims.get(path);
    if (value == null) {
      value = claims;
      for (String name : DOT.split(path, -1)) {
        value = value instanceof Map<?, ?> map ? map.get(name) : null;
      }
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /**
   * Somebody whom the provider knows.
   *
   * @param viewer null if he has no role here
   */
  record Person(String name, @Nullable Viewer viewer) {}
}

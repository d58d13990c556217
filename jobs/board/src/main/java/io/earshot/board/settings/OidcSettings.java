package io.earshot.board.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect, and what its claims mean here. A claim may lie in another: {@code
 * realm_access.roles}.
 *
 * @param issuer as the provider writes it; {@code /.well-known/openid-configuration} is found below
 * @param clientId under which the board is registered
 * @param clientSecret null for a public client
 * @param boardUrl where browsers find the board; the provider sends people back to {@code
 *     /login/oidc/callback} there
 * @param scopes what is asked for beside openid
 * @param algorithm by which ID tokens are signed: RS256, ES256, ...
 * @param nameClaim the person's name in the audit
 * @param roleClaim what roles are read from
 * @param roles of the board, VIEWER, LEAD, ADMIN: which values of the claim give it; the highest
 *     counts
 * @param teamClaim what teams are read from; null if everybody sees every team
 * @param teams what values of the claim are called here; one that is not listed is the team's name
 * @param everyTeam the value that stands for all teams, or null
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    @Nullable Secret clientSecret,
    URI boardUrl,
    List<String> scopes,
    String algorithm,
    String nameClaim,
    String roleClaim,
    Map<String, List<String>> roles,
    @Nullable String teamClaim,
    Map<String, String> teams,
    @Nullable String everyTeam) {

  @SuppressWarnings("ConstantValue") // what a file leaves out is null here
  public OidcSettings {
    require(issuer, "issuer");
    require(clientId, "clientId");
    require(boardUrl, "boardUrl");
    require(roleClaim, "roleClaim");
    if (!isSafe(issuer)) {
      throw new IllegalArgumentException("issuer begins with https");
    }
    scopes = scopes == null ? List.of("profile") : List.copyOf(scopes);
    algorithm = algorithm == null ? "RS256" : algorithm;
    nameClaim = nameClaim == null ? "preferred_username" : nameClaim;
    roles = roles == null ? Map.of() : Map.copyOf(roles);
    teams = teams == null ? Map.of() : Map.copyOf(teams);
    if (algorithm.startsWith("HS") || algorithm.equalsIgnoreCase("none")) {
      throw new IllegalArgumentException("algorithm is one with a public key, as RS256 or ES256");
    }
    for (String role : roles.keySet()) {
      if (!List.of("VIEWER", "LEAD", "ADMIN").contains(role)) {
        throw new IllegalArgumentException("roles are VIEWER, LEAD and ADMIN, not " + role);
      }
    }
  }

  private static boolean isSafe(URI issuer) {
    return "https".equals(issuer.getScheme())
        || ("http".equals(issuer.getScheme()) && "localhost".equals(issuer.getHost()));
  }

  private static void require(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " needs a value");
    }
  }
}

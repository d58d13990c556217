package io.earshot.board.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.earshot.board.settings.OidcSettings;
import io.earshot.board.settings.Secret;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Logging in at a provider of OpenID Connect, by the authorization code flow with PKCE, state and
 * nonce. What the provider says of itself is asked for when somebody first logs in, and again after
 * a failure: the board starts without its provider.
 */
final class OidcProvider {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;
  private static final int MOST_BYTES = 1 << 20;

  private final OidcSettings settings;
  private final ClientID clientId;
  private final @Nullable String secret;
  private final URI callback;
  private @Nullable Known known;

  OidcProvider(OidcSettings settings) {
    this.settings = settings;
    this.clientId = new ClientID(settings.clientId());
    Secret hidden = settings.clientSecret();
    this.secret = hidden == null ? null : hidden.reveal();
    this.callback = below(settings.boardUrl(), "/login/oidc/callback");
  }

  /** Where the browser is sent so that the person can log in. */
  URI loginPage(State state, Nonce nonce, CodeVerifier verifier)
      throws GeneralException, IOException {
    Scope scope = new Scope("openid");
    settings.scopes().forEach(scope::add);
    return new AuthenticationRequest.Builder(ResponseType.CODE, scope, clientId, callback)
        .endpointURI(known().metadata.getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Whether that is the issuer, as a provider may add to what it sends back (RFC 9207). */
  boolean isIssuer(String named) {
    return named.equals(settings.issuer().toString());
  }

  /**
   * Trades a code for what the provider says of the person.
   *
   * @throws BadJOSEException if its ID token is not signed by the provider, is for somebody else or
   *     another login, or has expired
   */
  JWTClaimsSet claims(String code, Nonce nonce, CodeVerifier verifier)
      throws GeneralException, IOException, BadJOSEException, JOSEException {
    Known now = known();
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(new AuthorizationCode(code), callback, verifier);
    URI endpoint = now.metadata.getTokenEndpointURI();
    TokenRequest request =
        secret == null
            ? new TokenRequest.Builder(endpoint, clientId, grant).build()
            : new TokenRequest.Builder(
                    endpoint,
                    new ClientSecretBasic(
                        clientId, new com.nimbusds.oauth2.sdk.auth.Secret(secret)),
                    grant)
                .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(CONNECT_MILLIS);
    http.setReadTimeout(READ_MILLIS);
    http.setFollowRedirects(false);
    TokenResponse response = OIDCTokenResponseParser.parse(http.send());
    if (!response.indicatesSuccess()) {
      throw new GeneralException(
          "the provider refused the code: " + response.toErrorResponse().getErrorObject());
    }
    var tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    if (tokens.getIDToken() == null) {
      throw new ParseException("the provider sent no ID token");
    }
    return now.validator.validate(tokens.getIDToken(), nonce).toJWTClaimsSet();
  }

  private synchronized Known known() throws GeneralException, IOException {
    Known before = known;
    if (before == null) {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
      IDTokenValidator validator =
          new IDTokenValidator(
              metadata.getIssuer(),
              clientId,
              JWSAlgorithm.parse(settings.algorithm()),
              metadata.getJWKSetURI().toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES));
      before = new Known(metadata, validator);
      known = before;
    }
    return before;
  }

  private static URI below(URI board, String path) {
    String base = board.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}
}

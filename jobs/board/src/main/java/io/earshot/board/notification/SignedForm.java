package io.earshot.board.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.board.settings.BoardFileException;
import io.earshot.board.settings.EndpointSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.notification.Stage;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The alert as it is on alerts.v1, signed as Standard Webhooks has it (<a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">specification
 * 1.0.0</a>). The id is that of alert and revision: one that comes again is the same notice.
 */
final class SignedForm implements Form {

  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int FEWEST_BYTES = 24;

  private final URI to;
  private final byte[] key;
  private final Wording wording;

  private SignedForm(URI to, byte[] key, Wording wording) {
    this.to = to;
    this.key = key;
    this.wording = wording;
  }

  static SignedForm of(EndpointSettings endpoint, Wording wording) {
    String secret = Objects.requireNonNull(endpoint.secret()).reveal();
    return new SignedForm(
        Objects.requireNonNull(endpoint.url()).reveal(), key(endpoint.name(), secret), wording);
  }

  @Override
  public Post post(Alert alert, Stage stage, Instant now) {
    ObjectNode message = Wording.JSON.createObjectNode();
    message.put("type", "alert." + stage.name().toLowerCase(Locale.ROOT));
    message.put("timestamp", alert.changedAt().toString());
    message.set("data", data(alert));
    String link = wording.link(alert);
    if (link != null) {
      message.put("link", link);
    }
    byte[] body = Wording.bytes(message);
    String id = alert.alertId().value() + "-" + alert.revision();
    String seconds = Long.toString(now.getEpochSecond());
    return new Post(
        to,
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", seconds,
            "webhook-signature", "v1," + signature(key, id, seconds, body)),
        body);
  }

  static String signature(byte[] key, String id, String seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }

  private ObjectNode data(Alert alert) {
    try {
      byte[] json = Objects.requireNonNull(Topics.ALERTS.encode(alert).value());
      ObjectNode data = (ObjectNode) Wording.JSON.readTree(json);
      if (!wording.quotes()) {
        data.remove("evidence");
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] key(String name, String secret) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^" + PREFIX, ""));
      if (key.length >= FEWEST_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Told below, without the secret.
    }
    throw new BoardFileException(
        "%s: the secret is %s and %d bytes or more in Base64; openssl rand -base64 32 makes one"
            .formatted(name, PREFIX, FEWEST_BYTES));
  }
}

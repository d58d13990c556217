package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.Place;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.notification.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An event of PagerDuty's Events API v2: trigger, acknowledge, resolve; its dedup_key is the
 * alert's id, so that all of an alert is one incident (<a
 * href="https://developer.pagerduty.com/docs/send-alert-event">send an alert event</a>).
 */
final class PagerDutyForm implements Form {

  private static final Place USUAL = new Place("https://events.pagerduty.com/v2/enqueue");

  /** PagerDuty's bound on a summary. */
  private static final int LONGEST_SUMMARY = 1_024;

  private final URI to;
  private final String routingKey;
  private final Wording wording;

  private PagerDutyForm(URI to, String routingKey, Wording wording) {
    this.to = to;
    this.routingKey = routingKey;
    this.wording = wording;
  }

  static PagerDutyForm of(EndpointSettings endpoint, Wording wording) {
    Place place = endpoint.url() == null ? USUAL : endpoint.url();
    return new PagerDutyForm(
        place.reveal(), Objects.requireNonNull(endpoint.secret()).reveal(), wording);
  }

  @Override
  public Post post(Alert alert, Stage stage, Instant now) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("routing_key", routingKey);
    event.put(
        "event_action",
        switch (stage) {
          case OPEN -> "trigger";
          case TAKEN -> "acknowledge";
          case OVER -> "resolve";
        });
    event.put("dedup_key", alert.alertId().value());
    if (stage == Stage.OPEN) {
      event.put("payload", payload(alert, stage));
      event.put("client", "Earshot");
      String link = wording.link(alert);
      if (link != null) {
        event.put("client_url", link);
        event.put("links", List.of(Map.of("href", link, "text", "Open on the board")));
      }
    }
    return new Post(to, Map.of(), Wording.bytes(event));
  }

  private Map<String, Object> payload(Alert alert, Stage stage) {
    Map<String, Object> details = new LinkedHashMap<>(wording.facts(alert, stage));
    List<String> words = wording.words(alert);
    if (!words.isEmpty()) {
      details.put("Words", words);
    }
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("summary", Wording.within(wording.headline(alert, stage), LONGEST_SUMMARY));
    payload.put("source", alert.conversationId().value());
    payload.put(
        "severity",
        switch (alert.severity()) {
          case CRITICAL -> "critical";
          case WARNING -> "warning";
          case WATCH -> "info";
        });
    payload.put("timestamp", alert.changedAt().toString());
    if (alert.queue() != null) {
      payload.put("component", alert.queue());
    }
    if (alert.team() != null) {
      payload.put("group", alert.team());
    }
    payload.put("class", "escalation");
    payload.put("custom_details", details);
    return payload;
  }
}

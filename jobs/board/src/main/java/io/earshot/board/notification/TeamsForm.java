package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An Adaptive Card for the workflow "When a Teams webhook request is received" (<a
 * href="https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using">Workflows</a>,
 * <a href="https://adaptivecards.io/explorer/AdaptiveCard.html">schema 1.4</a>).
 */
final class TeamsForm implements Form {

  private final URI to;
  private final Wording wording;

  private TeamsForm(URI to, Wording wording) {
    this.to = to;
    this.wording = wording;
  }

  static TeamsForm of(EndpointSettings endpoint, Wording wording) {
    return new TeamsForm(Objects.requireNonNull(endpoint.url()).reveal(), wording);
  }

  @Override
  public Post post(Alert alert, Stage stage, Instant now) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.put("contentUrl", null);
    attachment.put("content", card(alert, stage));
    return new Post(
        to, Map.of(), Wording.bytes(Map.of("type", "message", "attachments", List.of(attachment))));
  }

  private Map<String, Object> card(Alert alert, Stage stage) {
    List<Object> body = new ArrayList<>();
    body.add(
        Map.of(
            "type",
            "TextBlock",
            "text",
            harmless(wording.headline(alert, stage)),
            "size",
            "Medium",
            "weight",
            "Bolder",
            "wrap",
            true,
            "color",
            color(alert.severity(), stage)));
    List<Object> facts = new ArrayList<>();
    wording
        .facts(alert, stage)
        .forEach((name, value) -> facts.add(Map.of("title", name, "value", harmless(value))));
    body.add(Map.of("type", "FactSet", "facts", facts));
    for (String words : wording.words(alert)) {
      body.add(
          Map.of("type", "TextBlock", "text", harmless(words), "wrap", true, "isSubtle", true));
    }
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    card.put("body", body);
    String link = wording.link(alert);
    if (link != null) {
      card.put(
          "actions",
          List.of(Map.of("type", "Action.OpenUrl", "title", "Open on the board", "url", link)));
    }
    return card;
  }

  private static String color(Severity severity, Stage stage) {
    if (stage != Stage.OPEN) {
      return "Good";
    }
    return switch (severity) {
      case CRITICAL -> "Attention";
      case WARNING -> "Warning";
      case WATCH -> "Default";
    };
  }

  /** Cards take a part of Markdown: nobody's words make links or lists of it. */
  static String harmless(String text) {
    return text.replaceAll("([\\\\\\[\\]()*_`#>~-])", "\\\\$1").replace("<", "&lt;");
  }
}

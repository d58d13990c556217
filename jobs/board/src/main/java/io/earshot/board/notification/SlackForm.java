package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.notification.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A message of Block Kit for an incoming webhook of Slack (<a
 * href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">incoming
 * webhooks</a>, <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>).
 */
final class SlackForm implements Form {

  /** Slack's bounds on a header, a field and the text of a section. */
  private static final int LONGEST_HEADER = 150;

  private static final int LONGEST_FIELD = 2_000;
  private static final int LONGEST_TEXT = 3_000;

  private final URI to;
  private final Wording wording;

  private SlackForm(URI to, Wording wording) {
    this.to = to;
    this.wording = wording;
  }

  static SlackForm of(EndpointSettings endpoint, Wording wording) {
    return new SlackForm(Objects.requireNonNull(endpoint.url()).reveal(), wording);
  }

  @Override
  public Post post(Alert alert, Stage stage, Instant now) {
    String headline = wording.headline(alert, stage);
    List<Object> blocks = new ArrayList<>();
    blocks.add(
        Map.of(
            "type",
            "header",
            "text",
            Map.of("type", "plain_text", "text", Wording.within(headline, LONGEST_HEADER))));
    List<Object> fields = new ArrayList<>();
    wording
        .facts(alert, stage)
        .forEach(
            (name, value) ->
                fields.add(
                    text(Wording.within("*" + name + "*\n" + harmless(value), LONGEST_FIELD))));
    blocks.add(Map.of("type", "section", "fields", fields));
    for (String words : wording.words(alert)) {
      String quoted = Wording.within("> " + harmless(words).replace("\n", "\n> "), LONGEST_TEXT);
      blocks.add(Map.of("type", "section", "text", text(quoted)));
    }
    String link = wording.link(alert);
    if (link != null) {
      blocks.add(
          Map.of("type", "section", "text", text("<" + harmless(link) + "|Open on the board>")));
    }
    return new Post(
        to, Map.of(), Wording.bytes(Map.of("text", harmless(headline), "blocks", blocks)));
  }

  private static Map<String, String> text(String markdown) {
    return Map.of("type", "mrkdwn", "text", markdown);
  }

  /** The three characters that Slack gives a meaning: nobody's words call people or make links. */
  static String harmless(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package io.earshot.board.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.notification.Stage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, whatever its form.
 *
 * @param quotes whether customers' words, redacted, go along
 * @param boardUrl where the board is found, or null
 */
record Wording(boolean quotes, @Nullable URI boardUrl) {

  static final ObjectMapper JSON = new ObjectMapper();

  /** One line: what is the matter, and how bad. */
  String headline(Alert alert, Stage stage) {
    return switch (stage) {
      case OPEN -> alert.severity().name() + ": " + alert.title();
      case TAKEN -> "Taken: " + alert.title();
      case OVER -> "Over: " + alert.title();
    };
  }

  /** What a person wants to know next, by its name, in order. */
  Map<String, String> facts(Alert alert, Stage stage) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "Where", place(alert));
    put(facts, "Because", because(alert));
    put(facts, "Mood", mood(alert));
    if (stage == Stage.OPEN) {
      put(facts, "Do", alert.suggestedAction());
    } else {
      put(facts, "By", alert.closedBy() == null ? alert.acknowledgedBy() : alert.closedBy());
    }
    put(facts, "Conversation", alert.conversationId().value());
    return facts;
  }

  /** The last of the customer's words that show why; none unless they may go along. */
  List<String> words(Alert alert) {
    if (!quotes) {
      return List.of();
    }
    List<Evidence> evidence = alert.evidence();
    return evidence.subList(Math.max(0, evidence.size() - 3), evidence.size()).stream()
        .map(Evidence::quote)
        .toList();
  }

  /** Where the conversation is found on the board, or null. */
  @Nullable String link(Alert alert) {
    if (boardUrl == null) {
      return null;
    }
    String base = boardUrl.toString().replaceAll("/+$", "");
    return base
        + "/#/conversations/"
        + URLEncoder.encode(alert.conversationId().value(), StandardCharsets.UTF_8)
            .replace("+", "%20");
  }

  static String because(Alert alert) {
    return alert.because().stream().map(Reason::detail).collect(Collectors.joining("; "));
  }

  static String place(Alert alert) {
    return Stream.of(alert.queue(), alert.team(), alert.agentId())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** Text in no more than so many characters. */
  static String within(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  static byte[] bytes(Object json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts have JSON", e);
    }
  }

  private static @Nullable String mood(Alert alert) {
    Double now = alert.mood().now();
    Double before = alert.mood().before();
    if (now == null) {
      return null;
    }
    return before == null
        ? String.format(Locale.ROOT, "%+.2f", now)
        : String.format(Locale.ROOT, "%+.2f, was %+.2f", now, before);
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value);
    }
  }
}

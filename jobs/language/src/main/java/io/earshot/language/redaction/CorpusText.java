package io.earshot.language.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Masks the words of a line of the corpus (models/corpus), as a stream of it would be masked. */
public final class CorpusText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TURNS_BEFORE = 3;

  private final Redactor redactor;

  /** Masks with this redactor. */
  public CorpusText(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * The line with masks in its text, the turn before it, or the turns of its conversation.
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  public String masked(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!(node instanceof ObjectNode object)) {
        throw new IllegalArgumentException("expected one JSON object a line");
      }
      if (object.path("turns").isArray()) {
        maskTurns(object);
      } else {
        maskMessage(object);
      }
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void maskTurns(ObjectNode conversation) {
    List<ContextTurn> turns = new ArrayList<>();
    for (JsonNode turn : conversation.get("turns")) {
      int end = turns.size();
      List<ContextTurn> before = List.copyOf(turns.subList(Math.max(0, end - TURNS_BEFORE), end));
      turns.add(ContextTurn.of(role(turn), mask((ObjectNode) turn, "text", before)));
    }
  }

  private void maskMessage(ObjectNode message) {
    List<ContextTurn> before = List.of();
    if (message.path("prev").isTextual()) {
      ParticipantRole other =
          role(message) == ParticipantRole.CUSTOMER
              ? ParticipantRole.AGENT
              : ParticipantRole.CUSTOMER;
      before = List.of(ContextTurn.of(other, mask(message, "prev", List.of())));
    }
    mask(message, "text", before);
  }

  private String mask(ObjectNode node, String field, List<ContextTurn> before) {
    if (!node.path(field).isTextual()) {
      return "";
    }
    String text =
        redactor.redact(redactor.redact(node.get(field).asText()), role(node), before).text();
    node.put(field, text);
    return text;
  }

  private static ParticipantRole role(JsonNode node) {
    String role = node.path("role").asText("customer").toUpperCase(Locale.ROOT);
    try {
      return ParticipantRole.valueOf(role);
    } catch (IllegalArgumentException notOne) {
      return ParticipantRole.SYSTEM;
    }
  }
}

package io.earshot.language.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledDataReader.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of the corpus: a whole conversation, a message, or a message with the one before. */
final class CorpusLine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONTEXT_TURNS = 3;
  private static final double NEARLY = 0.02;

  private CorpusLine() {}

  static List<LabelledMessage> read(String line, Place place) {
    JsonNode node = parse(line, place);
    if (node.has("turns")) {
      return conversation(node, place);
    }
    ParticipantRole role = role(node, place);
    List<ContextTurn> before = new ArrayList<>();
    if (node.hasNonNull("prev")) {
      before.add(ContextTurn.of(other(role), node.get("prev").asText()));
    }
    String id = node.hasNonNull("id") ? node.get("id").asText() : place.id();
    return List.of(
        labelled(id, null, node, new Setting(channel(node, place), node, before), place));
  }

  private static JsonNode parse(String line, Place place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw place.bad("expected one JSON object a line");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw place.bad("not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<LabelledMessage> conversation(JsonNode node, Place place) {
    String id = node.path("id").asText(node.path("conversationId").asText(place.id()));
    Channel channel = channel(node, place);
    List<ContextTurn> turns = new ArrayList<>();
    List<LabelledMessage> messages = new ArrayList<>();
    for (JsonNode turn : node.get("turns")) {
      int end = turns.size();
      List<ContextTurn> before = turns.subList(Math.max(0, end - CONTEXT_TURNS), end);
      Setting setting = new Setting(channel, node, List.copyOf(before));
      messages.add(labelled(id + ":" + end, id, turn, setting, place));
      turns.add(ContextTurn.of(role(turn, place), turn.path("text").asText()));
    }
    return messages;
  }

  private static LabelledMessage labelled(
      String id, @Nullable String conversation, JsonNode node, Setting setting, Place place) {
    if (!node.path("text").isTextual()) {
      throw place.bad("message " + id + " has no text");
    }
    UnreadMessage message =
        new UnreadMessage(
            node.get("text").asText(),
            role(node, place),
            setting.channel,
            setting.before,
            setting.language());
    return new LabelledMessage(
        id,
        conversation,
        message,
        constant(SentimentLabel.class, node, sentimentField(node), place),
        node.has("label") ? null : constant(Emotion.class, node, "emotion", place),
        signals(node, place),
        taught(node, place));
  }

  private static Sentiment.@Nullable Probabilities taught(JsonNode node, Place place) {
    if (!node.hasNonNull("taught")) {
      return null;
    }
    double[] each = new double[SentimentLabel.values().length];
    double sum = 0;
    for (SentimentLabel label : SentimentLabel.values()) {
      each[label.ordinal()] =
          node.get("taught").path(label.name().toLowerCase(Locale.ROOT)).asDouble(-1);
      sum += each[label.ordinal()];
    }
    if (Arrays.stream(each).anyMatch(p -> p < 0) || Math.abs(sum - 1) > NEARLY) {
      throw place.bad("taught must be three probabilities: negative, neutral and positive");
    }
    return new Sentiment.Probabilities(each[0] / sum, each[1] / sum, each[2] / sum);
  }

  /** Data of others calls it label, and has emotions of its own beside it. */
  private static String sentimentField(JsonNode node) {
    return node.has("label") ? "label" : "sentiment";
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> kind, JsonNode node, String field, Place place) {
    return node.hasNonNull(field)
        ? Labels.read(kind, node.get(field).asText(), field, place)
        : null;
  }

  private static @Nullable Set<Signal> signals(JsonNode node, Place place) {
    if (!node.hasNonNull("signals")) {
      return null;
    }
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (JsonNode name : node.get("signals")) {
      signals.add(Labels.read(Signal.class, name.asText(), "signal", place));
    }
    return signals;
  }

  private static ParticipantRole role(JsonNode node, Place place) {
    ParticipantRole role = constant(ParticipantRole.class, node, "role", place);
    return role == null ? ParticipantRole.CUSTOMER : role;
  }

  private static ParticipantRole other(ParticipantRole role) {
    return role == ParticipantRole.CUSTOMER ? ParticipantRole.AGENT : ParticipantRole.CUSTOMER;
  }

  private static Channel channel(JsonNode node, Place place) {
    Channel channel = constant(Channel.class, node, "channel", place);
    return channel == null ? Channel.UNKNOWN : channel;
  }

  /** Where a message was said. */
  private record Setting(Channel channel, JsonNode line, List<ContextTurn> before) {

    @Nullable String language() {
      return line.hasNonNull("language") ? line.get("language").asText() : null;
    }
  }
}

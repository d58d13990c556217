package io.earshot.bench.engine.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event written once with gaps for who, which and when, so that a load costs the machine as
 * little as it can.
 */
final class Template {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern GAP = Pattern.compile("\"@([CMUT])@\"");
  private static final List<String> TIMES = List.of("occurredAt", "sentAt");
  private static final Set<String> COUNTED = Set.of("CUSTOMER", "AGENT", "SUPERVISOR");
  private static final List<String> SPOKEN = List.of("startedAt", "endedAt");

  private final List<String> texts = new ArrayList<>();
  private final List<Character> gaps = new ArrayList<>();
  private final boolean isMessage;
  private final boolean isCounted;

  private Template(String json, boolean isMessage, boolean isCounted) {
    this.isMessage = isMessage;
    this.isCounted = isCounted;
    Matcher gap = GAP.matcher(json);
    int from = 0;
    while (gap.find()) {
      texts.add(json.substring(from, gap.start()));
      gaps.add(gap.group(1).charAt(0));
      from = gap.end();
    }
    texts.add(json.substring(from));
  }

  /**
   * Of an event.
   *
   * @param channel that it is to happen on, or null for its own
   */
  static Template of(ConversationEvent event, @Nullable Channel channel) {
    byte[] json = Objects.requireNonNull(Topics.CONVERSATION_EVENTS.encode(event).value());
    try {
      ObjectNode fields = (ObjectNode) JSON.readTree(json);
      boolean isMessage = fields.has("text");
      String customer = fields.path("customerId").asText("");
      fields.put("conversationId", "@C@");
      if (fields.has("messageId")) {
        fields.put("messageId", "@M@");
      }
      if (!customer.isEmpty()) {
        fields.put("customerId", "@U@");
      }
      if (channel != null && fields.hasNonNull("channel")) {
        fields.put("channel", channel.name());
      }
      String role = fields.path("role").asText();
      if (isMessage && role.equals("CUSTOMER")) {
        fields.put("participantId", "@U@");
      }
      TIMES.stream().filter(fields::hasNonNull).forEach(time -> fields.put(time, "@T@"));
      fields.remove(SPOKEN);
      return new Template(
          JSON.writeValueAsString(withoutNulls(fields)),
          isMessage,
          isMessage && COUNTED.contains(role));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that is no JSON", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  private static ObjectNode withoutNulls(ObjectNode fields) {
    List<String> empty = new ArrayList<>();
    fields.fieldNames().forEachRemaining(name -> addIfNull(fields.get(name), name, empty));
    return fields.remove(empty);
  }

  private static void addIfNull(JsonNode value, String name, List<String> empty) {
    if (value.isNull()) {
      empty.add(name);
    }
  }

  /** Whether it is something said. */
  boolean isMessage() {
    return isMessage;
  }

  /** Whether it counts among the messages of its conversation. */
  boolean isCounted() {
    return isCounted;
  }

  /** The event's JSON. */
  byte[] filled(String conversation, String message, String customer, String at) {
    StringBuilder out = new StringBuilder(512);
    for (int i = 0; i < gaps.size(); i++) {
      out.append(texts.get(i)).append('"');
      out.append(
          switch (gaps.get(i)) {
            case 'C' -> conversation;
            case 'M' -> message;
            case 'U' -> customer;
            default -> at;
          });
      out.append('"');
    }
    return out.append(texts.get(gaps.size())).toString().getBytes(StandardCharsets.UTF_8);
  }
}

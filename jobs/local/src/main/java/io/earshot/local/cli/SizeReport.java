package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.local.sizing.ChannelDemand;
import io.earshot.local.sizing.MeasuredCosts.Measured;
import io.earshot.local.sizing.Need;
import io.earshot.local.sizing.Section;
import io.earshot.local.sizing.Sizing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What centres need, for a person or in JSON. One with its arithmetic, several side by side. */
final class SizeReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHANNEL = "  %-10s %14s %18s %15s %10s %14s";
  private static final String NEED = "  %-32s %11s   %s";

  private final List<Sizing> sizings;
  private final Measured measured;

  SizeReport(List<Sizing> sizings, Measured measured) {
    this.sizings = sizings;
    this.measured = measured;
  }

  void print(Console console) {
    if (sizings.size() == 1) {
      printWhole(console, sizings.get(0));
    } else {
      printBeside(console);
    }
    console.line("");
    console.line(
        "Costs of %s, %s (%s).".formatted(measured.on(), measured.machine(), measured.command()));
  }

  private static void printWhole(Console console, Sizing sizing) {
    console.line(sizing.plan().inWords());
    console.line("");
    console.line(
        text(
            CHANNEL,
            "",
            "conversations",
            "messages a minute",
            "messages each",
            "lasting",
            "begin an hour"));
    for (ChannelDemand one : sizing.demand().channels()) {
      console.line(
          text(
              CHANNEL,
              one.channel().name().toLowerCase(Locale.ROOT),
              text("%,.0f", one.open()),
              spoken(one.pace().messagesPerSecond() * 60),
              text("%.1f", one.pace().messages()),
              lasting(one.pace().seconds()),
              text("%,.0f", 3600 * one.begunPerSecond())));
    }
    for (Section section : sizing.sections()) {
      console.line("");
      console.line(section.title());
      for (Need need : section.needs()) {
        console.line(text(NEED, need.label(), need.shown(), need.because()));
      }
    }
    console.line("");
    console.line("To begin with");
    sizing.settings().forEach(line -> console.line("  " + line));
  }

  private void printBeside(Console console) {
    console.line(sizings.get(0).plan().inWords());
    List<List<Section>> each = sizings.stream().map(Sizing::sections).toList();
    for (int i = 0; i < each.get(0).size(); i++) {
      console.line("");
      StringBuilder head = new StringBuilder(text("%-34s", titleOf(each.get(0).get(i))));
      sizings.forEach(
          one -> head.append(text("%14s", text("%,.0f", one.demand().conversations()))));
      console.line(head.toString());
      for (Need need : each.get(0).get(i).needs()) {
        StringBuilder row = new StringBuilder(text("  %-32s", need.label()));
        for (Sizing one : sizings) {
          row.append(text("%14s", shown(one, need.key())));
        }
        console.line(row.toString());
      }
    }
  }

  /** The title without what holds of one only. */
  private static String titleOf(Section section) {
    int comma = section.title().indexOf(',');
    return comma < 0 ? section.title() : section.title().substring(0, comma);
  }

  private static String shown(Sizing sizing, String key) {
    return sizing.sections().stream()
        .flatMap(section -> section.needs().stream())
        .filter(need -> need.key().equals(key))
        .map(Need::shown)
        .findFirst()
        .orElse("");
  }

  private static String spoken(double perMinute) {
    return text(perMinute < 0.1 ? "%.2g" : "%.2f", perMinute);
  }

  private static String lasting(double seconds) {
    if (seconds < 600) {
      return text("%.0f s", seconds);
    }
    return seconds < 7200 ? text("%.0f min", seconds / 60) : text("%.1f h", seconds / 3600);
  }

  List<String> json() {
    return sizings.stream().map(this::json).toList();
  }

  private String json(Sizing sizing) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("measured", measured);
    all.put("reader", sizing.plan().reader());
    all.put("conversations", sizing.demand().conversations());
    List<Map<String, Object>> channels = new ArrayList<>();
    for (ChannelDemand one : sizing.demand().channels()) {
      Map<String, Object> channel = new LinkedHashMap<>();
      channel.put("channel", one.channel());
      channel.put("conversations", one.open());
      channel.put("messagesPerSecond", one.messagesPerSecond());
      channel.put("messagesEach", one.pace().messages());
      channel.put("seconds", one.pace().seconds());
      channels.add(channel);
    }
    all.put("channels", channels);
    for (Section section : sizing.sections()) {
      for (Need need : section.needs()) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("value", need.value());
        figure.put("because", need.because());
        all.put(need.key(), figure);
      }
    }
    all.put("settings", sizing.settings());
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

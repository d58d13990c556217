package io.earshot.language.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown of our own reports as HTML: tables, bold cells and paragraphs, nothing else. */
final class Html {

  private Html() {}

  /** Tables and paragraphs, as they follow each other. */
  static String page(String markdown) {
    StringBuilder out = new StringBuilder();
    for (String block : markdown.split("\\n{2,}", 0)) {
      out.append(block.startsWith("|") ? table(block) : paragraph("soft", block));
    }
    return out.toString();
  }

  static String paragraph(String kind, String words) {
    return "<p class=\"" + kind + "\">" + Drawing.escaped(words.strip()) + "</p>\n";
  }

  /** One table; its first line is the header, its second the rule below it. */
  static String table(String markdown) {
    StringBuilder out = new StringBuilder("<div class=\"wide\"><table>\n");
    List<String> lines = markdown.strip().lines().toList();
    out.append(row(lines.get(0), "th"));
    lines.stream().skip(2).forEach(line -> out.append(row(line, "td")));
    return out.append("</table></div>\n").toString();
  }

  private static String row(String line, String tag) {
    List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
    StringBuilder out = new StringBuilder("<tr>");
    Stream<String> inner = cells.subList(1, cells.size() - 1).stream();
    inner.forEach(
        cell ->
            out.append('<')
                .append(tag)
                .append('>')
                .append(bold(cell.strip()))
                .append("</")
                .append(tag)
                .append('>'));
    return out.append("</tr>\n").toString();
  }

  private static String bold(String cell) {
    String safe = Drawing.escaped(cell);
    return safe.startsWith("**") && safe.endsWith("**") && safe.length() > 4
        ? "<b>" + safe.substring(2, safe.length() - 2) + "</b>"
        : safe;
  }
}

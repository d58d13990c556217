package io.earshot.local.screen;

import io.earshot.local.demo.FloorView;
import io.earshot.local.lines.Tint;
import io.earshot.local.screen.Header.Caption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Where on the screen everything goes; it fills it exactly, whatever its size. */
final class Layout {

  private static final int WIDE = 150;
  private static final int HEADER = 3;
  private static final int RULES = 2;

  private final Caption caption;
  private final ConversationsPane conversations = new ConversationsPane();

  Layout(Caption caption) {
    this.caption = caption;
  }

  List<AttributedString> rows(FloorView view, Instant now, int width, int height) {
    int body = Math.max(0, height - HEADER - RULES);
    boolean isWide = width >= WIDE;
    int decisionsHeight = isWide ? 0 : Math.min(6, body / 4);
    int rest = body - decisionsHeight - (isWide ? 0 : 1);
    int talksHeight = Math.max(2, Math.min(view.talks().size() + 1, rest / 2));
    int alertsHeight = Math.max(0, rest - talksHeight);

    List<AttributedString> rows = new ArrayList<>(Header.rows(view, caption, width));
    rows.add(rule("Conversations", width));
    rows.addAll(filled(conversations.rows(view.talks(), width, talksHeight), width, talksHeight));
    if (isWide) {
      rows.addAll(sideBySide(view, now, width, alertsHeight));
    } else {
      rows.add(rule("Alerts", width));
      rows.addAll(
          filled(AlertsPane.rows(view.alerts(), now, width, alertsHeight), width, alertsHeight));
      rows.add(rule("Routing", width));
      rows.addAll(
          filled(
              DecisionsPane.rows(view.decisions(), width, decisionsHeight),
              width,
              decisionsHeight));
    }
    return filled(rows, width, height);
  }

  private static List<AttributedString> sideBySide(
      FloorView view, Instant now, int width, int height) {
    int left = width * 3 / 5;
    int right = width - left - 3;
    List<AttributedString> alerts =
        filled(AlertsPane.rows(view.alerts(), now, left, height), left, height);
    List<AttributedString> decisions =
        filled(DecisionsPane.rows(view.decisions(), right, height), right, height);
    List<AttributedString> rows = new ArrayList<>();
    rows.add(joined(rule("Alerts", left), "─┬─", rule("Routing", right)));
    for (int i = 0; i < height; i++) {
      rows.add(joined(alerts.get(i), " │ ", decisions.get(i)));
    }
    return rows;
  }

  private static AttributedString joined(
      AttributedString left, String between, AttributedString right) {
    return new AttributedStringBuilder()
        .append(left)
        .append(between, Tint.FAINT.style())
        .append(right)
        .toAttributedString();
  }

  private static AttributedString rule(String title, int width) {
    Cells row = new Cells(width).text(Tint.FAINT, "── ").text(Tint.STRONG, title + " ");
    return row.text(Tint.FAINT, "─".repeat(row.left())).end();
  }

  private static List<AttributedString> filled(List<AttributedString> rows, int width, int height) {
    List<AttributedString> filled = new ArrayList<>(rows.subList(0, Math.min(height, rows.size())));
    while (filled.size() < height) {
      filled.add(Cells.fit(AttributedString.EMPTY, width));
    }
    return filled;
  }
}

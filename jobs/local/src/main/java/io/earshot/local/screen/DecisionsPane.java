package io.earshot.local.screen;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.local.lines.Tint;
import io.earshot.local.lines.Words;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** The routing decisions, newest first. */
final class DecisionsPane {

  private static final int URGENT = 60;

  private DecisionsPane() {}

  static List<AttributedString> rows(List<RoutingDecision> decisions, int width, int height) {
    List<AttributedString> rows = new ArrayList<>();
    for (RoutingDecision decision : decisions.subList(0, Math.min(height, decisions.size()))) {
      rows.add(row(decision, width));
    }
    if (decisions.isEmpty()) {
      rows.add(new Cells(width).text(Tint.FAINT, " none so far").end());
    }
    return rows;
  }

  private static AttributedString row(RoutingDecision decision, int width) {
    int priority = decision.priority().value();
    String queue = decision.target().queue();
    return new Cells(width)
        .cell(priority >= URGENT ? Tint.BAD : Tint.PLAIN, "%4d".formatted(priority), 4)
        .cell(Tint.NAME, decision.conversationId().value(), 12)
        .cell(Tint.ROUTE, queue == null ? "-" : queue, 10)
        .text(Tint.PLAIN, Words.because(decision))
        .end();
  }
}

package io.earshot.local.lines;

import static io.earshot.local.lines.Words.words;

import io.earshot.domain.routing.Route;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** Lines for rules, their changes and what they have found. */
public final class RuleLines {

  private static final int ID_WIDTH = 22;

  private RuleLines() {}

  /** A rule in force: state, version, how bad, what, since when by whom. */
  public static AttributedString rule(Rule rule) {
    return new Line()
        .column(tint(rule.state()), rule.state().name().toLowerCase(Locale.ROOT), 6)
        .column(Tint.NAME, rule.ruleId(), ID_WIDTH)
        .column(Tint.PLAIN, "v" + rule.version(), 4)
        .column(Tint.of(rule.severity()), rule.severity().name(), 8)
        .add(rule.title())
        .add(
            Tint.FAINT,
            rule.at() == null ? "from the file" : "by " + rule.by() + " at " + rule.at())
        .end();
  }

  /** A routing rule in force: state, version, what for, where to, what, since when by whom. */
  public static AttributedString routing(RoutingRule rule) {
    Route route = rule.route();
    return new Line()
        .column(tint(rule.state()), rule.state().name().toLowerCase(Locale.ROOT), 6)
        .column(Tint.NAME, rule.ruleId(), ID_WIDTH)
        .column(Tint.PLAIN, "v" + rule.version(), 4)
        .column(Tint.ROUTE, words(rule.purpose()), 12)
        .add(rule.title())
        .add(route.queue() == null ? null : "to " + route.queue())
        .add(route.skills().isEmpty() ? null : "with " + String.join(", ", route.skills()))
        .add(route.points() == 0 ? null : String.format(Locale.ROOT, "%+d", route.points()))
        .add(
            Tint.FAINT,
            rule.at() == null ? "from the file" : "by " + rule.by() + " at " + rule.at())
        .end();
  }

  /** A change: of which rule, to what, by whom. */
  static AttributedString change(RuleChange<?> change) {
    BookRule<?> rule = change.rule();
    return new Line()
        .time(change.at())
        .column(Tint.STRONG, change.change().name(), 8)
        .column(Tint.NAME, change.ruleId(), ID_WIDTH)
        .add("in the place of v" + change.version())
        .add(rule == null ? null : "as " + rule.state() + ": " + rule.title())
        .add(Tint.FAINT, "by " + change.by())
        .end();
  }

  /** A finding: how bad, whether it alerts, which rule, where. */
  static AttributedString finding(RuleFinding finding) {
    return new Line()
        .time(finding.at())
        .column(Tint.of(finding.severity()), finding.severity().name(), 8)
        .column(tint(finding.state()), finding.state().name().toLowerCase(Locale.ROOT), 6)
        .column(Tint.NAME, finding.ruleId() + " v" + finding.version(), ID_WIDTH)
        .add(Tint.NAME, finding.conversationId().value())
        .add(Tint.STRONG, finding.title())
        .add(Tint.FAINT, words(finding.channel()))
        .add(Tint.FAINT, Words.place(finding.queue(), finding.team(), finding.agentId()))
        .end();
  }

  private static Tint tint(RuleState state) {
    return switch (state) {
      case ACTIVE -> Tint.GOOD;
      case SHADOW -> Tint.WARN;
      case DRAFT -> Tint.FAINT;
    };
  }
}

package io.earshot.board.web;

import io.earshot.board.access.Access;
import io.earshot.board.access.Viewer;
import io.earshot.board.command.CommandException;
import io.earshot.board.command.RuleCommands;
import io.earshot.board.rehearsal.DryRun;
import io.earshot.board.rehearsal.Rehearsal;
import io.earshot.board.view.Readings;
import io.earshot.board.view.RuleRow;
import io.earshot.board.view.View;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleProblem;
import io.earshot.domain.rule.RuleState;
import io.earshot.rules.Environment;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules: list, check as one types, dry run, change. */
final class RuleRoutes {

  private final View view;
  private final RuleCommands commands;
  private final DryRun dryRun;
  private final RuleCheck<Rule> check;

  RuleRoutes(View view, RuleCommands commands, DryRun dryRun, Conditions<RuleFacts> conditions) {
    this.view = view;
    this.commands = commands;
    this.dryRun = dryRun;
    check = RuleCheck.by(conditions);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/rules", this::list);
    routes.post("/api/rules/check", this::check);
    routes.post("/api/rules/dry-run", this::dryRun);
    routes.put("/api/rules/{id}", this::put);
    routes.post("/api/rules/{id}/pause", this::pause);
    routes.delete("/api/rules/{id}", this::remove);
  }

  private record RuleList(
      List<ListedRule> rules,
      List<ListedVariable> variables,
      List<Severity> severities,
      List<RuleState> states) {}

  private record ListedRule(
      Rule rule,
      int version,
      RuleState state,
      RuleRow.Source source,
      int findings24h,
      int useful,
      int notUseful,
      @Nullable Double precision) {}

  private record ListedVariable(
      String name, String type, String inWords, @Nullable String absence, List<String> values) {}

  private record Checked(boolean ok, List<Problem> problems) {}

  /** A problem with how many characters of the line are to blame; 0 if none is. */
  private record Problem(String field, int line, int column, int length, String message) {}

  private record Drafted(RuleDraft rule, @Nullable Integer expects) {}

  private record Expected(@Nullable Integer expects) {}

  private void list(Context ctx) {
    Answers.json(
        ctx,
        new RuleList(
            view.read(Readings::rules).stream().map(RuleRoutes::listed).toList(),
            Environment.ESCALATION.variables().values().stream()
                .map(
                    one ->
                        new ListedVariable(
                            one.name(),
                            one.type().name(),
                            one.meaning(),
                            one.absence(),
                            one.values()))
                .toList(),
            Arrays.asList(Severity.values()),
            Arrays.asList(RuleState.values())));
  }

  private void check(Context ctx) {
    List<Problem> problems = problems(Answers.body(ctx, Drafted.class).rule.rule(null));
    Answers.json(ctx, new Checked(problems.isEmpty(), problems));
  }

  private void dryRun(Context ctx) {
    Viewer viewer = Access.viewer(ctx);
    Rule rule = Answers.body(ctx, Drafted.class).rule.rule(null);
    requireGood(rule);
    Rehearsal rehearsal = dryRun.of(rule, viewer::sees);
    if (rehearsal == null) {
      throw new RequestException(429, "another dry run is under way, or Kafka is away; try again");
    }
    Answers.json(ctx, rehearsal);
  }

  private void put(Context ctx) throws CommandException {
    Drafted drafted = Answers.body(ctx, Drafted.class);
    Rule rule = drafted.rule.rule(ctx.pathParam("id"));
    requireGood(rule);
    int expects = drafted.expects == null ? 0 : drafted.expects;
    answer(ctx, commands.put(rule, expects, Access.viewer(ctx)));
  }

  private void pause(Context ctx) throws CommandException {
    answer(ctx, commands.pause(ctx.pathParam("id"), expected(ctx), Access.viewer(ctx)));
  }

  private void remove(Context ctx) throws CommandException {
    answer(ctx, commands.remove(ctx.pathParam("id"), expected(ctx), Access.viewer(ctx)));
  }

  private static void answer(Context ctx, RuleCommands.Result result) {
    if (!result.isWritten()) {
      Rule current = result.current();
      Map<String, Object> more = new LinkedHashMap<>();
      if (current != null) {
        more.put("current", Map.of("rule", current, "version", result.version()));
      }
      throw new RequestException(409, result.detail(), more);
    }
    ctx.status(202);
    Answers.json(ctx, result);
  }

  private static @Nullable Integer expected(Context ctx) {
    String query = ctx.queryParam("expects");
    try {
      if (query != null) {
        return Integer.valueOf(query);
      }
    } catch (NumberFormatException e) {
      throw new RequestException(400, "expects is a version");
    }
    return ctx.bodyAsBytes().length == 0 ? null : Answers.body(ctx, Expected.class).expects;
  }

  private void requireGood(Rule rule) {
    List<Problem> problems = problems(rule);
    if (!problems.isEmpty()) {
      throw new RequestException(
          400, problems.get(0).message, Map.<String, Object>of("problems", problems));
    }
  }

  private List<Problem> problems(Rule rule) {
    return check.problems(rule).stream().map(RuleRoutes::problem).toList();
  }

  private static Problem problem(RuleProblem found) {
    return new Problem(found.field(), found.line(), found.column(), length(found), found.message());
  }

  /** To the end of the word that is to blame. */
  private static int length(RuleProblem found) {
    String line = found.excerpt();
    int from = found.column() - 1;
    if (line == null || from < 0 || from >= line.length()) {
      return 0;
    }
    int to = from;
    while (to < line.length() && isOfWord(line.charAt(to))) {
      to++;
    }
    return Math.max(1, to - from);
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_';
  }

  private static ListedRule listed(RuleRow row) {
    return new ListedRule(
        row.rule(),
        row.rule().version(),
        row.rule().state(),
        row.source(),
        row.findings24h(),
        row.useful(),
        row.notUseful(),
        row.precision());
  }
}

package io.earshot.board.web;

import io.earshot.board.access.Access;
import io.earshot.board.access.Viewer;
import io.earshot.board.command.AlertCommands;
import io.earshot.board.command.CommandException;
import io.earshot.board.view.AlertRow;
import io.earshot.board.view.CurvePoint;
import io.earshot.board.view.Dossier;
import io.earshot.board.view.Happening;
import io.earshot.board.view.Transcripts;
import io.earshot.board.view.TurnRow;
import io.earshot.board.view.View;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.RuleFinding;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conversation, and what a lead does with its alert. */
final class ConversationRoutes {

  private final View view;
  private final Transcripts transcripts;
  private final AlertCommands commands;

  ConversationRoutes(View view, Transcripts transcripts, AlertCommands commands) {
    this.view = view;
    this.transcripts = transcripts;
    this.commands = commands;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/conversations/{id}", this::conversation);
    routes.post("/api/alerts/{id}/actions", this::act);
  }

  /**
   * A conversation, all of it.
   *
   * @param complete whether no turn is missing
   */
  private record Answer(
      ConversationSnapshot conversation,
      List<TurnRow> turns,
      boolean complete,
      List<CurvePoint> curve,
      List<Happening> events,
      List<AlertRow> alerts,
      List<RoutingDecision> routing,
      @Nullable CustomerStanding customer,
      List<RuleFinding> findings) {}

  private record Wanted(AlertAction.Kind action, @Nullable Integer untilMinutes) {}

  private void conversation(Context ctx) {
    Viewer viewer = Access.viewer(ctx);
    ConversationId id = new ConversationId(ctx.pathParam("id"));
    Dossier known = view.read(readings -> readings.dossier(id));
    if (known == null || !viewer.sees(known.conversation().team())) {
      throw new RequestException(404, "there is no such conversation, or it is over");
    }
    Transcripts.Transcript said = transcripts.of(known);
    Answers.json(
        ctx,
        new Answer(
            known.conversation(),
            said.turns().stream().map(turn -> TurnRow.of(turn, known.alerts())).toList(),
            said.isWhole(),
            said.curve(),
            known.events(),
            known.alerts(),
            known.routing(),
            known.customer(),
            known.findings()));
  }

  private void act(Context ctx) throws CommandException {
    Viewer viewer = Access.viewer(ctx);
    Wanted wanted = Answers.body(ctx, Wanted.class);
    AlertId id = new AlertId(ctx.pathParam("id"));
    Alert alert = view.read(readings -> readings.alert(id));
    if (alert == null || !viewer.sees(alert.team())) {
      throw new RequestException(404, "there is no such alert, or it is long over");
    }
    ctx.status(202);
    Answers.json(ctx, commands.act(alert, wanted.action, wanted.untilMinutes, viewer));
  }
}

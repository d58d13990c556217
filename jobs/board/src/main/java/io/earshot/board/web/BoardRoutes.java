package io.earshot.board.web;

import io.earshot.board.command.AlertCommands;
import io.earshot.board.command.CommandException;
import io.earshot.board.command.RuleCommands;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.live.Live;
import io.earshot.board.rehearsal.DryRun;
import io.earshot.board.view.Transcripts;
import io.earshot.board.view.View;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.RuleFacts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that the page asks for.
 *
 * @param transcripts what was said in a conversation
 * @param conditions the language of rules
 */
public record BoardRoutes(
    View view,
    Live live,
    FeedProgress feed,
    Transcripts transcripts,
    AlertCommands alertCommands,
    RuleCommands ruleCommands,
    DryRun dryRun,
    Conditions<RuleFacts> conditions,
    InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(BoardRoutes.class);

  void addTo(RoutesConfig routes) {
    new NowRoutes(view, live, feed, clock).addTo(routes);
    new StreamRoute(live).addTo(routes);
    new ConversationRoutes(view, transcripts, alertCommands).addTo(routes);
    new RuleRoutes(view, ruleCommands, dryRun, conditions).addTo(routes);
    routes.exception(RequestException.class, RequestException::answer);
    routes.exception(CommandException.class, BoardRoutes::notDone);
    routes.exception(IllegalArgumentException.class, BoardRoutes::bad);
    routes.exception(Exception.class, BoardRoutes::failed);
  }

  private static void notDone(CommandException problem, Context ctx) {
    int status =
        switch (problem.why()) {
          case FORBIDDEN -> 403;
          case BAD -> 400;
          case KAFKA_AWAY -> 503;
        };
    new RequestException(status, String.valueOf(problem.getMessage())).answer(ctx);
  }

  /** An id that is none, for example. */
  private static void bad(IllegalArgumentException problem, Context ctx) {
    new RequestException(400, String.valueOf(problem.getMessage())).answer(ctx);
  }

  private static void failed(Exception problem, Context ctx) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), problem);
    new RequestException(500, "the board failed at this; its log says why").answer(ctx);
  }
}

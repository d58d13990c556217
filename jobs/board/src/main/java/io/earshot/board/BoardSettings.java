package io.earshot.board;

import io.earshot.board.settings.BoardFile;
import io.earshot.domain.rule.Rule;
import java.util.List;

/**
 * What a board is started with.
 *
 * @param bootstrapServers of the Kafka whose topics it shows
 * @param file where it answers, who gets in, who is told of alerts elsewhere
 * @param rules the rules of the job's file, over which the topic's changes are laid
 */
public record BoardSettings(String bootstrapServers, BoardFile file, List<Rule> rules) {

  /**
   * As it is shipped, but for where it answers.
   *
   * @throws io.earshot.board.settings.BoardFileException if that is not on this machine alone
   */
  public BoardSettings(String bootstrapServers, String host, int port, List<Rule> rules) {
    this(bootstrapServers, BoardFile.shipped().listening(host, port), rules);
  }
}

package io.earshot.board.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about the board in config/board.yaml.
 *
 * @param listen where it answers
 * @param access who gets in
 * @param notifications who is told of alerts elsewhere
 */
public record BoardFile(
    ListenSettings listen, AccessSettings access, NotificationSettings notifications) {

  /** What Earshot ships: this machine alone, no login, nobody told elsewhere. */
  public static BoardFile shipped() {
    return YamlFiles.shipped();
  }

  /**
   * The settings of an operator, laid over the shipped ones and checked.
   *
   * @param file what differs from the shipped config/board.yaml, or null
   * @throws BoardFileException if the file is missing, holds what is not known, or would leave the
   *     board open to everybody
   */
  public static BoardFile load(@Nullable Path file) {
    BoardFile read = file == null ? shipped() : YamlFiles.read(file);
    read.access.check(read.listen);
    return read;
  }

  /** The same, answering elsewhere; checked again. */
  public BoardFile listening(String host, int port) {
    ListenSettings elsewhere = new ListenSettings(host, port, listen.names(), listen.https());
    access.check(elsewhere);
    return new BoardFile(elsewhere, access, notifications);
  }
}

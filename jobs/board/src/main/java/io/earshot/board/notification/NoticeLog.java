package io.earshot.board.notification;

import io.earshot.domain.notification.Notice;

/** Where it is written down what endpoints were told. */
@FunctionalInterface
public interface NoticeLog {

  /** Writes it down; returns at once and never fails. */
  void add(Notice notice);
}

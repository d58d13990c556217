package io.earshot.board.access;

import io.earshot.domain.audit.AuditEntry;

/** Where it is written down who came in, and who was refused. */
@FunctionalInterface
public interface AuditLog {

  /** Writes it down; returns at once and never fails. */
  void add(AuditEntry entry);
}

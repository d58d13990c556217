package io.earshot.domain.escalation;

/** How urgently a lead is needed, least first. */
public enum Severity {
  WATCH,
  WARNING,
  CRITICAL
}

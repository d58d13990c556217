package io.earshot.domain.alert;

/** How urgently a lead is needed, least first. */
public enum Severity {
  WATCH,
  WARNING,
  CRITICAL
}

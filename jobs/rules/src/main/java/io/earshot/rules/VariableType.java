package io.earshot.rules;

import java.util.Locale;

/** What a variable holds. */
public enum VariableType {
  BOOL,
  INT,
  DOUBLE,
  STRING,
  /** Of strings. */
  LIST;

  /** The name that CEL has for it. */
  public String inCel() {
    return name().toLowerCase(Locale.ROOT);
  }
}

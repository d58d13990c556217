package io.earshot.domain.escalation;

/** The steps of service recovery, in their order. */
public enum RecoveryStep {
  LISTEN("hear the customer out and say back what was understood"),
  APOLOGISE("apologise for what went wrong"),
  OWN("say who looks after it from now on"),
  SOLVE("name a solution and a date"),
  FOLLOW_UP("see that what was promised is done, and ask the customer afterwards");

  private final String inWords;

  RecoveryStep(String inWords) {
    this.inWords = inWords;
  }

  /** What to do, for a person: a verb and the rest. */
  public String inWords() {
    return inWords;
  }
}

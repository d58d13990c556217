package io.earshot.domain.escalation;

/** The steps of service recovery that the agent has already taken. */
public record RecoverySteps(
    boolean listen, boolean apologise, boolean own, boolean solve, boolean followUp) {

  /** No step yet. */
  public static final RecoverySteps NONE = new RecoverySteps(false, false, false, false, false);

  /** The steps of both: what was done stays done, even if the words are taken back. */
  public RecoverySteps and(RecoverySteps others) {
    return new RecoverySteps(
        listen || others.listen,
        apologise || others.apologise,
        own || others.own,
        solve || others.solve,
        followUp || others.followUp);
  }

  /** The first step that is still to be taken; following up never ends. */
  public RecoveryStep next() {
    if (!listen) {
      return RecoveryStep.LISTEN;
    }
    if (!apologise) {
      return RecoveryStep.APOLOGISE;
    }
    if (!own) {
      return RecoveryStep.OWN;
    }
    return solve ? RecoveryStep.FOLLOW_UP : RecoveryStep.SOLVE;
  }
}

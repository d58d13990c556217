package io.earshot.domain.routing.rendering;

/** A system that decisions can be rendered for, and the direction of its priorities. */
public enum RoutingSystem {
  /** The lower number is served first; 5 is what a contact has that nobody ranked. */
  AMAZON_CONNECT(false),
  /** The higher number is served first, in minutes that are added to the wait. */
  GENESYS(true),
  /** The higher number is served first, whatever the wait. */
  TWILIO(true),
  /** The higher number of a conversation is the more urgent; of a queue, the lower. */
  KUSTOMER(true);

  private final boolean higherIsSooner;

  RoutingSystem(boolean higherIsSooner) {
    this.higherIsSooner = higherIsSooner;
  }

  /** Whether the higher of two priorities of a conversation is served first there. */
  public boolean higherIsSooner() {
    return higherIsSooner;
  }
}

package io.earshot.local.simulation;

import io.earshot.domain.customer.Tier;

/** For whom figures are told. The classes overlap. */
public enum CustomerClass {
  ANGRY("angry"),
  VIP("VIP"),
  GOLD("gold"),
  CALM_STANDARD("calm standard"),
  EVERYBODY("everybody");

  private final String inWords;

  CustomerClass(String inWords) {
    this.inWords = inWords;
  }

  /** For a table and a picture. */
  public String inWords() {
    return inWords;
  }

  /** Whether it is one of these. */
  public boolean has(Enquiry enquiry) {
    return switch (this) {
      case ANGRY -> enquiry.angry();
      case VIP -> enquiry.tier() == Tier.VIP;
      case GOLD -> enquiry.tier() == Tier.GOLD;
      case CALM_STANDARD -> enquiry.tier() == Tier.STANDARD && !enquiry.angry();
      case EVERYBODY -> true;
    };
  }
}

package io.earshot.domain.customer;

/** How the business ranks a customer. */
public enum Tier {
  STANDARD,
  GOLD,
  VIP
}

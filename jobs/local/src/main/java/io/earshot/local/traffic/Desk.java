package io.earshot.local.traffic;

import java.util.Locale;
import java.util.Set;

/** A queue that customers reach, with the team behind it: three agents of the twelve. */
enum Desk {
  BILLING(Team.NORTH),
  ORDERS(Team.EAST),
  TECHNICAL(Team.SOUTH),
  BOOKINGS(Team.WEST),
  GENERAL(Team.EAST);

  private static final Set<String> TRAVEL =
      Set.of("airline", "hotel", "rail", "car_hire", "car rental", "cruise line", "bus travel");

  private static final Set<String> SHOPS =
      Set.of(
          "online retail",
          "parcel delivery",
          "food delivery",
          "food delivery and groceries",
          "online marketplace",
          "retail",
          "grocery");

  private final Team team;

  Desk(Team team) {
    this.team = team;
  }

  /** Where a customer of this industry lands with this topic. */
  static Desk of(String industry, String topic) {
    return switch (topic) {
      case "technical_fault", "outage", "account_access" -> TECHNICAL;
      case "booking_change", "appointment", "baggage" -> BOOKINGS;
      case "delivery" -> ORDERS;
      case "billing", "refund", "fraud", "cancellation", "claim" -> ofMoney(industry);
      default -> GENERAL;
    };
  }

  private static Desk ofMoney(String industry) {
    if (TRAVEL.contains(industry)) {
      return BOOKINGS;
    }
    return SHOPS.contains(industry) ? ORDERS : BILLING;
  }

  /** As in config/queues.yaml. */
  String queue() {
    return name().toLowerCase(Locale.ROOT);
  }

  String team() {
    return team.name().toLowerCase(Locale.ROOT);
  }

  /** One of the team's agents, always the same for the same number. */
  String agent(int number) {
    return switch (Math.floorMod(number, 3)) {
      case 0 -> team.first;
      case 1 -> team.second;
      default -> team.third;
    };
  }

  private enum Team {
    NORTH("amina", "bruno", "chloe"),
    EAST("daniel", "esther", "farid"),
    SOUTH("grace", "hugo", "ines"),
    WEST("jonas", "keiko", "liam");

    private final String first;
    private final String second;
    private final String third;

    Team(String first, String second, String third) {
      this.first = first;
      this.second = second;
      this.third = third;
    }
  }
}

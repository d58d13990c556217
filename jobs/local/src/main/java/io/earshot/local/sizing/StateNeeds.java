package io.earshot.local.sizing;

import io.earshot.local.sizing.MeasuredCosts.StateCost;
import java.time.Duration;
import java.util.List;

/** What is kept, and what goes into checkpoints. */
final class StateNeeds {

  private static final double A_MINUTE = 60;

  private final Demand demand;
  private final Plan plan;
  private final MeasuredCosts costs;

  StateNeeds(Demand demand, Plan plan, MeasuredCosts costs) {
    this.demand = demand;
    this.plan = plan;
    this.costs = costs;
  }

  double openBytes() {
    return demand.sum(one -> one.open() * bytesOf(one));
  }

  /** Conversations that are over and not yet forgotten. */
  double ended() {
    return demand.begunPerSecond() * endedSeconds();
  }

  double endedBytes() {
    return demand.sum(one -> one.begunPerSecond() * endedSeconds() * bytesOf(one));
  }

  double customers() {
    Double told = plan.customers();
    return told == null
        ? demand.conversations() * costs.assumed().customersPerConversation()
        : told;
  }

  double customerBytes() {
    return customers() * costs.state().customerBytes();
  }

  /** A whole checkpoint. */
  double bytes() {
    return openBytes() + endedBytes() + customerBytes() + unmergedBytes();
  }

  /** What RocksDB has written for checkpoints and not yet merged with what was there. */
  private double unmergedBytes() {
    return newBytes() * costs.assumed().unmergedFiles();
  }

  /** What is read again and again: conversations that are open, and their customers. */
  double workingBytes() {
    return openBytes() + demand.conversations() * costs.state().customerBytes();
  }

  double diskBytes() {
    return bytes() * costs.assumed().rocksDbSpace();
  }

  double checkpointDiskBytes() {
    return bytes() * costs.assumed().checkpointSpace();
  }

  /** Conversations that have changed since the last checkpoint. */
  double changed() {
    double seconds = seconds(plan.checkpoints());
    return demand.sum(
        one ->
            one.open() * Changed.share(one.pace().messagesPerSecond(), seconds)
                + one.begunPerSecond() * seconds);
  }

  double newBytes() {
    return changed() * costs.checkpoint().bytesPerChanged();
  }

  double newBytesPerSecond() {
    return newBytes() / seconds(plan.checkpoints());
  }

  Section section() {
    return new Section(
        "State", List.of(open(), endedNeed(), customersNeed(), checkpoint(), newInCheckpoints()));
  }

  private Need open() {
    StateCost cost = costs.state();
    return new Need(
        "openStateBytes",
        "open conversations",
        openBytes(),
        InWords.bytes(openBytes()),
        InWords.text(
            "%s × (%s + messages × %s)",
            InWords.number(demand.conversations()),
            InWords.bytes(cost.conversationBytes()),
            InWords.bytes(cost.messageBytes())));
  }

  private Need endedNeed() {
    return new Need(
        "endedStateBytes",
        "ended, not yet forgotten",
        endedBytes(),
        InWords.bytes(endedBytes()),
        InWords.text(
            "%s conversations: those of %s busy hours%s",
            InWords.number(ended()),
            InWords.number(endedSeconds() / 3600),
            plan.runningFor() == null
                ? " within " + InWords.seconds(seconds(plan.rememberedAfterEnd()))
                : ""));
  }

  private Need customersNeed() {
    return new Need(
        "customerStateBytes",
        "customers",
        customerBytes(),
        InWords.bytes(customerBytes()),
        InWords.text(
            "%s × %s", InWords.number(customers()), InWords.bytes(costs.state().customerBytes())));
  }

  private Need checkpoint() {
    return new Need(
        "checkpointBytes",
        "a whole checkpoint",
        bytes(),
        InWords.bytes(bytes()),
        InWords.text(
            "the three together + %s × %s that are not merged yet",
            InWords.number(costs.assumed().unmergedFiles()), InWords.bytes(newBytes())));
  }

  private Need newInCheckpoints() {
    return new Need(
        "checkpointNewBytesPerMinute",
        "new in checkpoints",
        newBytesPerSecond() * A_MINUTE,
        InWords.bytes(newBytesPerSecond() * A_MINUTE) + "/min",
        InWords.text(
            "%s conversations change in %s × %s, %s times a minute",
            InWords.number(changed()),
            InWords.seconds(seconds(plan.checkpoints())),
            InWords.bytes(costs.checkpoint().bytesPerChanged()),
            InWords.number(A_MINUTE / seconds(plan.checkpoints()))));
  }

  private double bytesOf(ChannelDemand one) {
    return costs.state().bytesOf(one.pace().messages());
  }

  private double endedSeconds() {
    return plan.busyHoursWithin(plan.rememberedAfterEnd()) * 3600;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}

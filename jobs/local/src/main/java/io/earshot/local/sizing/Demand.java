package io.earshot.local.sizing;

import io.earshot.domain.event.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What comes of a centre in its busy hour.
 *
 * @param channels each that has conversations
 */
public record Demand(List<ChannelDemand> channels) {

  /**
   * So many conversations at once.
   *
   * @param paces of every channel of the mix
   */
  public static Demand of(double conversations, ChannelMix mix, Map<Channel, Pace> paces) {
    List<ChannelDemand> channels = new ArrayList<>();
    mix.shares()
        .forEach(
            (channel, share) ->
                channels.add(
                    new ChannelDemand(channel, share * conversations, paceOf(channel, paces))));
    return new Demand(List.copyOf(channels));
  }

  /** As many conversations as say so many messages a second. */
  public static Demand ofMessages(double perSecond, ChannelMix mix, Map<Channel, Pace> paces) {
    double ofOne = of(1, mix, paces).messagesPerSecond();
    return of(perSecond / ofOne, mix, paces);
  }

  /**
   * As many conversations that say so many messages a second, all equally fast, as those of a load
   * generator do.
   */
  public Demand spedTo(double messagesPerSecond) {
    double each = messagesPerSecond / conversations();
    return new Demand(
        channels.stream()
            .map(
                one -> {
                  Pace pace = one.pace();
                  return new ChannelDemand(
                      one.channel(),
                      one.open(),
                      new Pace(pace.messages(), pace.otherEvents(), pace.messages() / each));
                })
            .toList());
  }

  private static Pace paceOf(Channel channel, Map<Channel, Pace> paces) {
    return Objects.requireNonNull(
        paces.get(channel), () -> "no pace of " + channel.name().toLowerCase(Locale.ROOT));
  }

  /** Open at once. */
  public double conversations() {
    return sum(ChannelDemand::open);
  }

  /** Of all conversations together. */
  public double messagesPerSecond() {
    return sum(ChannelDemand::messagesPerSecond);
  }

  /** Events a second that are no messages. */
  double otherEventsPerSecond() {
    return sum(ChannelDemand::otherEventsPerSecond);
  }

  /** Conversations that begin in a second, and as many that end. */
  double begunPerSecond() {
    return sum(ChannelDemand::begunPerSecond);
  }

  double sum(ToDoubleFunction<ChannelDemand> figure) {
    return channels.stream().mapToDouble(figure).sum();
  }
}

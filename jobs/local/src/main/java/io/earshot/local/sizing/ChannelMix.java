package io.earshot.local.sizing;

import io.earshot.domain.event.Channel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the conversations that are open at once are shared out to channels.
 *
 * @param shares from 0 to 1, 1 together
 */
public record ChannelMix(Map<Channel, Double> shares) {

  private static final double ROUNDING = 0.5;

  /**
   * A mix in percent. It is not scaled to 100: what does not add up is a channel forgotten or
   * counted twice, and either way another centre than was meant.
   *
   * @throws SizingException if it is not 100 together, or something is no share
   */
  public static ChannelMix ofPercent(Map<Channel, Double> percent) {
    double sum = 0;
    for (Map.Entry<Channel, Double> one : percent.entrySet()) {
      if (!(one.getValue() >= 0)) {
        throw new SizingException("a channel has no less than 0 % of the conversations");
      }
      sum += one.getValue();
    }
    if (!(Math.abs(sum - 100) <= ROUNDING)) {
      throw new SizingException(
          "the channels of --channel-mix are %s %% together, not 100"
              .formatted(InWords.number(sum)));
    }
    Map<Channel, Double> shares = new EnumMap<>(Channel.class);
    for (Map.Entry<Channel, Double> one : percent.entrySet()) {
      if (one.getValue() > 0) {
        shares.put(one.getKey(), one.getValue() / sum);
      }
    }
    return new ChannelMix(shares);
  }

  /** For a line: voice 60 %, chat 40 %. */
  public String inWords() {
    return shares.entrySet().stream()
        .map(
            one ->
                "%s %s %%"
                    .formatted(
                        one.getKey().name().toLowerCase(Locale.ROOT),
                        InWords.number(100 * one.getValue())))
        .collect(Collectors.joining(", "));
  }
}

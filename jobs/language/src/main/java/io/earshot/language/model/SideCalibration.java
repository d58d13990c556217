package io.earshot.language.model;

import io.earshot.domain.event.Channel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How what one side says is calibrated: people are not equally plain on the telephone and in a
 * post.
 *
 * @param otherwise on channels that have none of their own
 * @param byChannel those that have one
 */
public record SideCalibration(Calibration otherwise, Map<Channel, Calibration> byChannel) {

  /** Probabilities as the model gives them. */
  public static final SideCalibration NONE = new SideCalibration(Calibration.NONE, Map.of());

  public SideCalibration {
    Map<Channel, Calibration> copy = new EnumMap<>(Channel.class);
    copy.putAll(byChannel);
    byChannel = Collections.unmodifiableMap(copy);
  }

  /** The calibration for this channel. */
  public Calibration of(Channel channel) {
    return byChannel.getOrDefault(channel, otherwise);
  }
}

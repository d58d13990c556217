package io.earshot.local.demo;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.local.demo.Latency.Percentiles;
import java.time.Duration;
import java.util.List;

/**
 * What is going on, at one moment.
 *
 * @param running since the first event was sent
 * @param talks open conversations
 * @param alerts newest first
 * @param decisions newest first
 * @param perSecond messages a second, lately
 * @param scored from sending a message to seeing it scored, lately
 * @param alerted from sending a message to seeing the alert it caused, lately
 */
public record FloorView(
    Duration running,
    List<Talk> talks,
    List<Alert> alerts,
    List<RoutingDecision> decisions,
    Counts counts,
    double perSecond,
    Percentiles scored,
    Percentiles alerted) {

  /**
   * What has happened so far.
   *
   * @param scored messages, whoever read them
   * @param readByEncoder those that the encoder read
   */
  public record Counts(
      long sent,
      long scored,
      long readByEncoder,
      long alerts,
      long decisions,
      long ended,
      long deadLetters) {}
}

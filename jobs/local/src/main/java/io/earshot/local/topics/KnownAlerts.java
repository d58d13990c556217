package io.earshot.local.topics;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.wire.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The alerts on the topic, each as it stands: the highest revision of an id, but what was shown
 * once is never taken back by a WITHHELD.
 */
public final class KnownAlerts {

  private final Map<AlertId, Alert> alerts = new LinkedHashMap<>();

  private KnownAlerts() {}

  /** Those that are there now. */
  public static KnownAlerts read(String bootstrapServers) {
    KnownAlerts known = new KnownAlerts();
    try (TopicTail tail = TopicTail.fromBeginning(bootstrapServers, List.of(Topics.ALERTS))) {
      tail.readToEnd(received -> received.ifOf(Topics.ALERTS, known::take));
    }
    return known;
  }

  /** In the order in which they were first heard of. */
  public List<Alert> all() {
    return List.copyOf(alerts.values());
  }

  /** Those whose id begins like this. */
  public List<Alert> beginning(String id) {
    return alerts.values().stream().filter(it -> it.alertId().value().startsWith(id)).toList();
  }

  void take(Alert alert) {
    Alert before = alerts.get(alert.alertId());
    boolean takesBack =
        before != null
            && before.state() != AlertState.WITHHELD
            && alert.state() == AlertState.WITHHELD;
    boolean isOlder = before != null && before.revision() > alert.revision();
    if (!takesBack && !isOlder) {
      alerts.put(alert.alertId(), alert);
    }
  }
}

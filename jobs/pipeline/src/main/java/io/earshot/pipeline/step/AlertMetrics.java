package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertFeedback.Verdict;
import io.earshot.domain.alert.AlertStep;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Reason;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts what leads do with alerts, and what they think of them: for the model, and for each rule
 * and ground of the policy that had a part in an alert.
 */
final class AlertMetrics {

  private final MetricGroup group;
  private final Map<String, Counter> counters = new HashMap<>();

  AlertMetrics(MetricGroup group) {
    this.group = group;
  }

  void count(AlertStep step) {
    for (AuditEntry entry : step.audit()) {
      counter("actions", "action", entry.action(), "outcome", entry.outcome()).inc();
    }
    step.feedback().forEach(this::count);
  }

  /** A person who thinks otherwise now has not judged twice. */
  private void count(AlertFeedback feedback) {
    for (Reason reason : feedback.because()) {
      verdicts(reason, feedback.verdict()).inc();
      if (feedback.replaces() != null) {
        verdicts(reason, feedback.replaces()).dec();
      }
    }
  }

  private Counter verdicts(Reason reason, Verdict verdict) {
    String name = verdict == Verdict.USEFUL ? "useful" : "not-useful";
    return counter(name, "kind", reason.kind().name(), "reason", reason.id());
  }

  private Counter counter(String name, String key1, String value1, String key2, String value2) {
    return counters.computeIfAbsent(
        String.join("|", name, value1, value2),
        it -> group.addGroup(key1, value1).addGroup(key2, value2).counter(name));
  }
}

package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.state.compact.CompactType;
import io.earshot.pipeline.state.compact.Layout;
import io.earshot.pipeline.state.compact.Vocabulary;
import io.earshot.pipeline.stream.Finding;
import io.earshot.wire.deadletter.DeadLetter;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What steps put out beside their main output. */
public final class Sides {

  /** Records that could not be used. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS = tag("dead-letters", DeadLetter.class);

  /** Messages that were read. */
  public static final OutputTag<ScoredMessage> SCORED = tag("scored", ScoredMessage.class);

  /** How customers stand. */
  public static final OutputTag<CustomerStanding> CUSTOMERS =
      tag("customers", CustomerStanding.class);

  /** What raise-alert is to know. */
  public static final OutputTag<Finding> FINDINGS = tag("findings", Finding.class);

  /** What people asked for, and what came of it. */
  public static final OutputTag<AuditEntry> AUDIT = tag("audit", AuditEntry.class);

  /** What leads think of alerts. */
  public static final OutputTag<AlertFeedback> FEEDBACK = tag("feedback", AlertFeedback.class);

  /** Facts for decide-routing. */
  public static final OutputTag<RoutingFacts> ROUTING =
      new OutputTag<>("routing", new CompactType<>(Layout.ROUTING_FACTS, Vocabulary.NONE));

  /** Where rules have fired. */
  public static final OutputTag<RuleFinding> RULE_FINDINGS =
      tag("rule-findings", RuleFinding.class);

  /** What steps note of themselves. */
  public static final OutputTag<StatusNote> STATUS = tag("status", StatusNote.class);

  private Sides() {}

  private static <T> OutputTag<T> tag(String name, Class<T> type) {
    return new OutputTag<>(name, TypeInformation.of(type));
  }
}

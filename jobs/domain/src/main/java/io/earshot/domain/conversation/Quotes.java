package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words kept as possible evidence: the {@value #MAX} most telling, and what the customer said
 * last.
 *
 * @param telling most telling first
 * @param lastByCustomer null before the first customer message
 */
public record Quotes(List<Quote> telling, @Nullable Evidence lastByCustomer) {

  static final Quotes NONE = new Quotes(List.of(), null);
  static final int MAX = 3;
  private static final int MAX_TEXT = 240;
  private static final float LEAST = 0.3f;

  /** As much as a signal. */
  private static final float CITED = 1;

  private static final Set<Signal> TELLING =
      EnumSet.of(
          Signal.ASKS_FOR_SUPERVISOR,
          Signal.THREATENS_TO_LEAVE,
          Signal.LEGAL_THREAT,
          Signal.PUBLIC_THREAT,
          Signal.ABUSIVE_LANGUAGE,
          Signal.REPEAT_CONTACT,
          Signal.VULNERABLE,
          Signal.DISMISSIVE);

  /** With a message, or as it has been corrected; without it if it was taken back. */
  Quotes with(ScoredMessage message) {
    return with(message, isCited(message.messageId()));
  }

  /**
   * After rules have been judged: what an active one fired at is kept, even if nothing in it tells
   * by itself.
   *
   * @param heard what was judged, or null
   */
  Quotes citing(@Nullable ScoredMessage heard, List<RuleFinding> findings) {
    if (heard == null) {
      return this;
    }
    boolean cited =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.state() == RuleState.ACTIVE
                        && heard.messageId().equals(finding.messageId()));
    return cited ? with(heard, true) : this;
  }

  private Quotes with(ScoredMessage message, boolean cited) {
    Quotes others = without(message.messageId());
    if (message.retraction() != null) {
      return others;
    }
    Evidence evidence = evidence(message);
    boolean byCustomer = message.role() == ParticipantRole.CUSTOMER;
    Evidence last = others.lastByCustomer();
    if (byCustomer
        && !message.courtesy()
        && (last == null || !evidence.sentAt().isBefore(last.sentAt()))) {
      last = evidence;
    }
    float weight = weight(message) + (cited ? CITED : 0);
    if (weight < LEAST) {
      return new Quotes(others.telling(), last);
    }
    List<Quote> telling = new ArrayList<>(others.telling());
    telling.add(0, new Quote(evidence, weight, cited));
    telling.sort(Comparator.comparing(Quote::weight).reversed());
    return new Quotes(List.copyOf(telling.subList(0, Math.min(MAX, telling.size()))), last);
  }

  /** Whether the words of this message are kept. */
  boolean has(MessageId messageId) {
    Evidence last = lastByCustomer;
    return tells(messageId) || (last != null && last.messageId().equals(messageId));
  }

  /** The words of a message as they may be quoted; null if they were taken back. */
  static @Nullable Evidence quotable(ScoredMessage message) {
    return message.retraction() == null ? evidence(message) : null;
  }

  /** By the time they were said; what the customer said last is among them if he waits. */
  List<Evidence> evidence(boolean customerWaits) {
    List<Evidence> all = new ArrayList<>(telling.stream().map(Quote::evidence).toList());
    Evidence last = lastByCustomer;
    if (last != null && (customerWaits || all.isEmpty()) && !tells(last.messageId())) {
      all.add(last);
    }
    all.sort(Comparator.comparing(Evidence::sentAt));
    return List.copyOf(all);
  }

  private boolean tells(MessageId messageId) {
    return telling.stream().anyMatch(q -> q.evidence().messageId().equals(messageId));
  }

  private boolean isCited(MessageId messageId) {
    return telling.stream().anyMatch(q -> q.cited() && q.evidence().messageId().equals(messageId));
  }

  private Quotes without(MessageId messageId) {
    Evidence last = lastByCustomer;
    return new Quotes(
        telling.stream().filter(q -> !q.evidence().messageId().equals(messageId)).toList(),
        last != null && last.messageId().equals(messageId) ? null : last);
  }

  private static float weight(ScoredMessage message) {
    float weight = 0;
    for (DetectedSignal signal : message.signals()) {
      if (TELLING.contains(signal.name())) {
        weight += 1;
      }
    }
    boolean byCustomer = message.role() == ParticipantRole.CUSTOMER;
    if (byCustomer && message.sentiment() != null && !message.courtesy()) {
      weight += (float) Math.max(0, -message.sentiment().score());
    }
    return weight;
  }

  private static Evidence evidence(ScoredMessage message) {
    String text = message.text();
    if (text.length() > MAX_TEXT) {
      int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
      text = text.substring(0, end) + "…";
    }
    return new Evidence(message.messageId(), message.role(), text, message.sentAt());
  }
}

package io.earshot.pipeline.state.compact;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.ServiceLevel;
import io.earshot.domain.routing.Urgency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The numbers of all constants. They rest in savepoints: append, and never change the order. */
final class Numbers {

  static final Numbered<Channel> CHANNEL =
      Numbered.of(
          Channel.VOICE, Channel.CHAT, Channel.EMAIL, Channel.SMS, Channel.SOCIAL, Channel.UNKNOWN);

  static final Numbered<ParticipantRole> ROLE =
      Numbered.of(
          ParticipantRole.CUSTOMER,
          ParticipantRole.AGENT,
          ParticipantRole.BOT,
          ParticipantRole.SUPERVISOR,
          ParticipantRole.SYSTEM);

  static final Numbered<Disposition> DISPOSITION =
      Numbered.of(
          Disposition.RESOLVED,
          Disposition.UNRESOLVED,
          Disposition.ESCALATED,
          Disposition.ABANDONED,
          Disposition.TRANSFERRED,
          Disposition.INACTIVE);

  static final Numbered<SentimentLabel> SENTIMENT =
      Numbered.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

  static final Numbered<Signal> SIGNAL =
      Numbered.of(
          Signal.ASKS_FOR_SUPERVISOR,
          Signal.THREATENS_TO_LEAVE,
          Signal.LEGAL_THREAT,
          Signal.PUBLIC_THREAT,
          Signal.ABUSIVE_LANGUAGE,
          Signal.REPEAT_CONTACT,
          Signal.REPEATS_SELF,
          Signal.COMPLAINS_OF_WAIT,
          Signal.REJECTS_SOLUTION,
          Signal.VULNERABLE,
          Signal.APOLOGY,
          Signal.EMPATHY,
          Signal.OWNERSHIP,
          Signal.SOLUTION,
          Signal.DISMISSIVE,
          Signal.TRANSFER_OR_HOLD,
          Signal.ASKS_AGAIN);

  static final Numbered<SubjectLabel> SUBJECT =
      Numbered.of(
          SubjectLabel.BILLING,
          SubjectLabel.REFUND,
          SubjectLabel.DELIVERY,
          SubjectLabel.TECHNICAL_FAULT,
          SubjectLabel.ACCOUNT_ACCESS,
          SubjectLabel.CANCELLATION,
          SubjectLabel.BOOKING_CHANGE,
          SubjectLabel.FRAUD,
          SubjectLabel.STAFF_COMPLAINT,
          SubjectLabel.PRODUCT_QUESTION,
          SubjectLabel.PRAISE,
          SubjectLabel.BAGGAGE,
          SubjectLabel.OUTAGE,
          SubjectLabel.CLAIM,
          SubjectLabel.APPOINTMENT,
          SubjectLabel.OTHER);

  static final Numbered<Severity> SEVERITY =
      Numbered.of(Severity.WATCH, Severity.WARNING, Severity.CRITICAL);

  static final Numbered<MoodBand> MOOD =
      Numbered.of(MoodBand.ANGRY, MoodBand.UNHAPPY, MoodBand.EVEN, MoodBand.HAPPY);

  static final Numbered<Tier> TIER = Numbered.of(Tier.STANDARD, Tier.GOLD, Tier.VIP);

  static final Numbered<Urgency> URGENCY =
      Numbered.of(Urgency.LOW, Urgency.NORMAL, Urgency.HIGH, Urgency.URGENT);

  static final Numbered<RoutingFacts.Stage> STAGE =
      Numbered.of(RoutingFacts.Stage.OPEN, RoutingFacts.Stage.OVER, RoutingFacts.Stage.FORGOTTEN);

  static final Numbered<RoutingDecision.Kind> DECISION =
      Numbered.of(
          RoutingDecision.Kind.FIRST,
          RoutingDecision.Kind.CHANGED,
          RoutingDecision.Kind.AGED,
          RoutingDecision.Kind.AT_RISK,
          RoutingDecision.Kind.BREACHED,
          RoutingDecision.Kind.RENEWED);

  static final Numbered<ServiceLevel.State> SERVICE =
      Numbered.of(
          ServiceLevel.State.ON_TIME, ServiceLevel.State.AT_RISK, ServiceLevel.State.BREACHED);

  static final Numbered<Intent> INTENT =
      Numbered.of(
          Intent.CHECK_BALANCE,
          Intent.CHECK_TRANSACTIONS,
          Intent.PAYMENT_PENDING,
          Intent.PAYMENT_FAILED,
          Intent.DISPUTE_CHARGE,
          Intent.REPORT_FRAUD,
          Intent.FEES_AND_RATES,
          Intent.CARD_LOST,
          Intent.ORDER_CARD,
          Intent.CARD_DELIVERY,
          Intent.ACTIVATE_CARD,
          Intent.CARD_NOT_WORKING,
          Intent.RESET_PASSWORD,
          Intent.ACCOUNT_LOCKED,
          Intent.VERIFY_IDENTITY,
          Intent.CHANGE_DETAILS,
          Intent.OPEN_ACCOUNT,
          Intent.CANCEL_SERVICE,
          Intent.START_SERVICE,
          Intent.CHANGE_SERVICE,
          Intent.PRODUCT_QUESTION,
          Intent.PAY_BILL,
          Intent.BILL_AMOUNT,
          Intent.REFUND_STATUS,
          Intent.REQUEST_REFUND,
          Intent.MAKE_TRANSFER,
          Intent.CANCEL_PAYMENT,
          Intent.CHECK_LIMIT,
          Intent.APPLY_FOR_CREDIT,
          Intent.APPLICATION_STATUS,
          Intent.ORDER_STATUS,
          Intent.PLACE_ORDER,
          Intent.CHANGE_ORDER,
          Intent.RETURN_ITEM,
          Intent.MAKE_BOOKING,
          Intent.CHANGE_BOOKING,
          Intent.CANCEL_BOOKING,
          Intent.BOOKING_DETAILS,
          Intent.BAGGAGE_LOST,
          Intent.MAKE_APPOINTMENT,
          Intent.FILE_CLAIM,
          Intent.CLAIM_STATUS,
          Intent.REQUEST_DOCUMENT,
          Intent.TECHNICAL_PROBLEM,
          Intent.SERVICE_OUTAGE,
          Intent.OPENING_HOURS,
          Intent.FIND_BRANCH,
          Intent.REWARDS,
          Intent.TALK_TO_PERSON);

  private Numbers() {}

  /** All tables, to be checked. */
  static List<Numbered<?>> all() {
    return List.of(
        CHANNEL,
        ROLE,
        DISPOSITION,
        SENTIMENT,
        SIGNAL,
        SUBJECT,
        SEVERITY,
        MOOD,
        TIER,
        URGENCY,
        STAGE,
        DECISION,
        SERVICE,
        INTENT);
  }

  /** A bit for each of these. */
  static long bits(Set<Signal> signals) {
    long bits = 0;
    for (Signal signal : signals) {
      bits |= 1L << (SIGNAL.of(signal) - 1);
    }
    return bits;
  }

  static Set<Signal> signals(long bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (Signal signal : SIGNAL.constants()) {
      if ((bits & (1L << (SIGNAL.of(signal) - 1))) != 0) {
        signals.add(signal);
      }
    }
    return signals;
  }
}

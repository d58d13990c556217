package io.earshot.domain.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a customer can want when he makes contact, in any trade. State keeps their order: a new one
 * goes to the end.
 */
public enum Intent {
  CHECK_BALANCE,
  CHECK_TRANSACTIONS,
  /** Money that was sent or paid in has not arrived, or is still pending. */
  PAYMENT_PENDING,
  /** A payment, withdrawal or transfer was declined, failed or came back. */
  PAYMENT_FAILED,
  /** Charged twice, too much, or by mistake. */
  DISPUTE_CHARGE,
  /** A payment that the customer did not make, an account or card in foreign hands. */
  REPORT_FRAUD,
  /** Fees, interest and exchange rates. */
  FEES_AND_RATES,
  CARD_LOST,
  /** A new, spare or replacement card. */
  ORDER_CARD,
  /** When a card that was ordered comes. */
  CARD_DELIVERY,
  ACTIVATE_CARD,
  CARD_NOT_WORKING,
  /** A password, passcode, PIN or security question. */
  RESET_PASSWORD,
  ACCOUNT_LOCKED,
  VERIFY_IDENTITY,
  /** Address, telephone, e-mail, name. */
  CHANGE_DETAILS,
  OPEN_ACCOUNT,
  /** Ends an account, a contract, a subscription. */
  CANCEL_SERVICE,
  START_SERVICE,
  /** Another plan, more or less of it, somebody added to it. */
  CHANGE_SERVICE,
  /** What there is, what it can do, what it costs. */
  PRODUCT_QUESTION,
  PAY_BILL,
  /** How much is due, and when. */
  BILL_AMOUNT,
  REFUND_STATUS,
  REQUEST_REFUND,
  MAKE_TRANSFER,
  CANCEL_PAYMENT,
  CHECK_LIMIT,
  APPLY_FOR_CREDIT,
  APPLICATION_STATUS,
  /** Where an order or a parcel is. */
  ORDER_STATUS,
  PLACE_ORDER,
  /** Changes or takes back an order. */
  CHANGE_ORDER,
  RETURN_ITEM,
  MAKE_BOOKING,
  CHANGE_BOOKING,
  CANCEL_BOOKING,
  /** Seat, boarding pass, times, confirmation. */
  BOOKING_DETAILS,
  BAGGAGE_LOST,
  MAKE_APPOINTMENT,
  FILE_CLAIM,
  CLAIM_STATUS,
  /** A certificate, statement, receipt or number on paper. */
  REQUEST_DOCUMENT,
  TECHNICAL_PROBLEM,
  /** Whether a service is down for everybody. */
  SERVICE_OUTAGE,
  OPENING_HOURS,
  FIND_BRANCH,
  REWARDS,
  TALK_TO_PERSON;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** As it goes out and as rules and files name it: {@code order_status}. */
  public String label() {
    return label;
  }

  /** The one with this label, in any case; null if there is none. */
  public static @Nullable Intent of(String label) {
    for (Intent intent : values()) {
      if (intent.label.equalsIgnoreCase(label)) {
        return intent;
      }
    }
    return null;
  }
}

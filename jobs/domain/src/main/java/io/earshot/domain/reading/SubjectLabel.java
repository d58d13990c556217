package io.earshot.domain.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation can be about. Their order is that of {@link Leanings}, which state keeps: a
 * new one goes to the end.
 */
public enum SubjectLabel {
  BILLING,
  REFUND,
  DELIVERY,
  TECHNICAL_FAULT,
  ACCOUNT_ACCESS,
  CANCELLATION,
  BOOKING_CHANGE,
  FRAUD,
  STAFF_COMPLAINT,
  PRODUCT_QUESTION,
  PRAISE,
  BAGGAGE,
  OUTAGE,
  CLAIM,
  APPOINTMENT,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** As it goes out and as rules name it: {@code account_access}. */
  public String label() {
    return label;
  }

  /** The one with this label, in any case; null if there is none. */
  public static @Nullable SubjectLabel of(String label) {
    for (SubjectLabel subject : values()) {
      if (subject.label.equalsIgnoreCase(label)) {
        return subject;
      }
    }
    return null;
  }
}

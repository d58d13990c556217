package io.earshot.language.redaction;

import java.util.List;

/** Kinds of masks that Earshot ships; a pattern of an operator may name one of his own. */
public final class Kinds {

  /** Payment card number. */
  public static final String CARD = "CARD";

  /** Card verification value. */
  public static final String CVV = "CVV";

  public static final String PIN = "PIN";
  public static final String PASSWORD = "PASSWORD";
  public static final String IBAN = "IBAN";

  /** Number by which a state knows a person. */
  public static final String NATIONAL_ID = "NATIONAL_ID";

  public static final String EMAIL = "EMAIL";
  public static final String PHONE = "PHONE";
  public static final String BIRTH_DATE = "BIRTH_DATE";

  /** Number of a contract, customer, policy, vehicle or device. */
  public static final String ACCOUNT = "ACCOUNT";

  /** Number of an order, booking, claim, ticket or invoice. */
  public static final String ORDER = "ORDER";

  public static final String ADDRESS = "ADDRESS";
  public static final String NAME = "NAME";

  /** Number or code that identifies something, by its length alone. */
  public static final String NUMBER = "NUMBER";

  /** The whole text, because the redactor failed. */
  public static final String ALL = "ALL";

  /** All of them; where two claim the same words, the earlier holds. */
  public static final List<String> SHIPPED =
      List.of(
          ALL,
          CARD,
          IBAN,
          EMAIL,
          NATIONAL_ID,
          CVV,
          PIN,
          PASSWORD,
          PHONE,
          BIRTH_DATE,
          ACCOUNT,
          ORDER,
          ADDRESS,
          NAME,
          NUMBER);

  /** Those whose masks stand for digits that may go on. */
  static final List<String> NUMBERS =
      List.of(CARD, IBAN, NATIONAL_ID, PHONE, ACCOUNT, ORDER, NUMBER);

  private Kinds() {}

  /** Lower is stronger; an operator's own kind is stronger than all but ALL. */
  static int rank(String kind) {
    int known = SHIPPED.indexOf(kind);
    return known < 0 ? 0 : known;
  }
}

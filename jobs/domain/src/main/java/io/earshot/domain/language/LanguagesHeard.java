package io.earshot.domain.language;

/**
 * What is known of the languages of a conversation: each side may have its own.
 *
 * @param ofCustomer from what the customer said
 * @param ofHouse from what agents and supervisors said
 */
public record LanguagesHeard(LanguageEvidence ofCustomer, LanguageEvidence ofHouse) {

  /** Nobody has spoken. */
  public static final LanguagesHeard NONE =
      new LanguagesHeard(LanguageEvidence.NONE, LanguageEvidence.NONE);

  LanguageEvidence of(boolean customer) {
    return customer ? ofCustomer : ofHouse;
  }

  LanguagesHeard with(boolean customer, LanguageEvidence evidence) {
    return customer
        ? new LanguagesHeard(evidence, ofHouse)
        : new LanguagesHeard(ofCustomer, evidence);
  }
}

package io.earshot.domain.mood;

/**
 * The mood on Amazon Connect Contact Lens's scale.
 *
 * @param overall -5 to 5, the mean of the quarters that have customer messages
 */
public record ContactLensScore(double overall, Quarters quarters) {

  /** The score of a conversation with these quarters. */
  public static ContactLensScore of(Quarters quarters) {
    return new ContactLensScore(quarters.mean(), quarters);
  }
}

package io.earshot.domain.conversation;

import java.util.List;

/**
 * The mood on Amazon Connect Contact Lens's scale.
 *
 * @param overall -5 to 5, the mean of the quarters that have customer messages
 * @param quarters the four quarters of the conversation's time, each -5 to 5; a quarter without a
 *     customer message is null
 */
public record ContactLensScore(double overall, List<Double> quarters) {}

package io.earshot.domain.alert;

import java.time.Instant;

/**
 * What is remembered of an alert that was shown or withheld.
 *
 * @param shown whether it has ever been shown; it then goes on being shown
 * @param unseenLevels so many leads were passed over before it was first shown
 * @param forgetAt when it can be forgotten
 */
public record Ration(boolean shown, int unseenLevels, Instant forgetAt) {}

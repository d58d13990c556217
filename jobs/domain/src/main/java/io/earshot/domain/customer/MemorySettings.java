package io.earshot.domain.customer;

import java.time.Duration;

/**
 * What a customer's memory makes of contacts.
 *
 * @param moodHalfLife after so long an earlier contact's mood weighs half
 * @param sameSubjectWithin contacts about one subject so close together are one matter
 * @param continuesWithin who comes back so soon continues his last contact
 */
public record MemorySettings(
    Duration moodHalfLife, Duration sameSubjectWithin, Duration continuesWithin) {}

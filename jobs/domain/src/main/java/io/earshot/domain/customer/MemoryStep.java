package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerRecalled;
import org.jspecify.annotations.Nullable;

/**
 * What follows from news of a customer.
 *
 * @param after what to remember
 * @param standing how the customer stands now, or null if nothing changed
 * @param recalled what joins the customer's conversation, or null
 */
public record MemoryStep(
    CustomerMemory after,
    @Nullable CustomerStanding standing,
    @Nullable CustomerRecalled recalled) {}

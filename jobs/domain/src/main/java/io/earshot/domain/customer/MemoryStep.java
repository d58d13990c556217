package io.earshot.domain.customer;

import io.earshot.domain.event.CustomerRecalled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from news of a customer.
 *
 * @param after what to remember
 * @param standing how the customer stands now, or null if nothing changed
 * @param recalls what joins conversations of the customer
 */
public record MemoryStep(
    CustomerMemory after, @Nullable CustomerStanding standing, List<CustomerRecalled> recalls) {

  static MemoryStep unchanged(CustomerMemory memory) {
    return new MemoryStep(memory, null, List.of());
  }
}

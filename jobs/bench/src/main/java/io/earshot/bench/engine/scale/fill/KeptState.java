package io.earshot.bench.engine.scale.fill;

import java.io.Serializable;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * What a step keeps of a conversation or of its customer.
 *
 * @param uid of the step
 * @param ofCustomer whether it is kept by customer
 */
public record KeptState<T>(String uid, ValueStateDescriptor<T> descriptor, boolean ofCustomer)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Kept by conversation. */
  public static <T> KeptState<T> ofConversation(String uid, ValueStateDescriptor<T> descriptor) {
    return new KeptState<>(uid, descriptor, false);
  }

  /** Kept by customer. */
  public static <T> KeptState<T> ofCustomer(String uid, ValueStateDescriptor<T> descriptor) {
    return new KeptState<>(uid, descriptor, true);
  }
}

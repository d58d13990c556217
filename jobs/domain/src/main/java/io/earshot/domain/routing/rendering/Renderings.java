package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One decision as other systems want it; null for those that were not asked for. */
public record Renderings(
    @Nullable AmazonConnectRendering amazonConnect,
    @Nullable GenesysRendering genesys,
    @Nullable TwilioRendering twilio,
    @Nullable KustomerRendering kustomer) {

  /** The decision as these systems want it; null if there are none. */
  public static @Nullable Renderings of(
      RoutingDecision decision, Set<RoutingSystem> systems, RenderingScale scale) {
    if (systems.isEmpty()) {
      return null;
    }
    return new Renderings(
        systems.contains(RoutingSystem.AMAZON_CONNECT)
            ? AmazonConnectRendering.of(decision, scale)
            : null,
        systems.contains(RoutingSystem.GENESYS) ? GenesysRendering.of(decision, scale) : null,
        systems.contains(RoutingSystem.TWILIO) ? TwilioRendering.of(decision) : null,
        systems.contains(RoutingSystem.KUSTOMER) ? KustomerRendering.of(decision) : null);
  }
}

package io.earshot.domain.routing;

/** What a routing rule is there for. */
public enum RoutingPurpose {
  /** Where the conversation goes. The first rule that holds decides. */
  QUEUE,
  /** What who takes it needs. Every rule that holds adds its skills. */
  SKILLS,
  /** How soon. Every rule that holds adds its points. */
  PRIORITY,
  /** What the customer could do himself. The first rule that holds decides. */
  SELF_SERVICE
}

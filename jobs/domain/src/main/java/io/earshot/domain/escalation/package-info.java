/** Does this conversation need more than its agent, and why? */
@NullMarked
package io.earshot.domain.escalation;

import org.jspecify.annotations.NullMarked;

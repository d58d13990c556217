/**
 * What does a routing decision look like to a system that counts priority in its own way? Each
 * rendering is a function of the decision alone; docs/renderings.md has scales, directions, sources
 * and examples.
 */
@NullMarked
package io.earshot.domain.routing.rendering;

import org.jspecify.annotations.NullMarked;

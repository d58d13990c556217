/**
 * Who of those that wait comes next, so that urgent conversations come soon and none waits for
 * ever?
 */
@NullMarked
package io.earshot.domain.routing.ageing;

import org.jspecify.annotations.NullMarked;

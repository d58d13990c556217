/** How well, and at what cost, is the language of short messages told, beside another detector? */
@NullMarked
package io.earshot.bench.detection;

import org.jspecify.annotations.NullMarked;

/** What can be done from a terminal? The commands of {@code ./earshot}. */
@NullMarked
package io.earshot.local.cli;

import org.jspecify.annotations.NullMarked;

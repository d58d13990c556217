/** What it costs to remember customers, in processor time and in state. */
@NullMarked
package io.earshot.bench.customer;

import org.jspecify.annotations.NullMarked;

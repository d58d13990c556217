/** What is sent when, and what comes back how late? */
@NullMarked
package io.earshot.bench.engine.load;

import org.jspecify.annotations.NullMarked;

/** Which processes does a measurement run in, and what do they take of the machine? */
@NullMarked
package io.earshot.bench.engine.site;

import org.jspecify.annotations.NullMarked;

/** What would a job cost that does less than Earshot: nothing, or one update of state? */
@NullMarked
package io.earshot.bench.engine.job;

import org.jspecify.annotations.NullMarked;

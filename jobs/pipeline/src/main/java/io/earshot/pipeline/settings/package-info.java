/** What can an operator of the job set, and what holds if he does not? */
@NullMarked
package io.earshot.pipeline.settings;

import org.jspecify.annotations.NullMarked;

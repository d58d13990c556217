/** What judging conversations, by a model of risk and by rules, adds to the cost of the job. */
@NullMarked
package io.earshot.bench.judgement;

import org.jspecify.annotations.NullMarked;

/** How fast is the whole engine, and what does a message cost, beside the bare Flink and Kafka? */
@NullMarked
package io.earshot.bench.engine;

import org.jspecify.annotations.NullMarked;

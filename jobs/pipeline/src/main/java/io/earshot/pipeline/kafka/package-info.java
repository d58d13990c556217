/** How do records come from Kafka and go to it? */
@NullMarked
package io.earshot.pipeline.kafka;

import org.jspecify.annotations.NullMarked;

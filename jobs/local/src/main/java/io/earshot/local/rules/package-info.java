/** Which rules are in force on a Kafka, and how are they changed? */
@NullMarked
package io.earshot.local.rules;

import org.jspecify.annotations.NullMarked;

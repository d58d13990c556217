/** What does a record look like on its way into and out of a topic, whoever carries it? */
@NullMarked
package io.earshot.wire.record;

import org.jspecify.annotations.NullMarked;

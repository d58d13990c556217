/** Where does a Kafka come from when there is none, and do its topics look as agreed? */
@NullMarked
package io.earshot.local.broker;

import org.jspecify.annotations.NullMarked;

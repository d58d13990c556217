/** How do bytes become domain records, and records bytes? */
@NullMarked
package io.earshot.wire;

import org.jspecify.annotations.NullMarked;

/** Which JSON stands for which record, and what is wrong with JSON that stands for none? */
@NullMarked
package io.earshot.wire.json;

import org.jspecify.annotations.NullMarked;

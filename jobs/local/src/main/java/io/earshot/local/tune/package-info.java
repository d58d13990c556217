/** Which thresholds would give leads what they wish for? */
@NullMarked
package io.earshot.local.tune;

import org.jspecify.annotations.NullMarked;

/** What measurements of the running job have in common. */
@NullMarked
package io.earshot.bench;

import org.jspecify.annotations.NullMarked;

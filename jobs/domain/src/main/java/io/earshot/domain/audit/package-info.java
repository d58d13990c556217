/** Who did what, when, and what came of it? */
@NullMarked
package io.earshot.domain.audit;

import org.jspecify.annotations.NullMarked;

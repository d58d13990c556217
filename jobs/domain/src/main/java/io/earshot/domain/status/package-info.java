/** How are the parts of Earshot doing, as they say of themselves? */
@NullMarked
package io.earshot.domain.status;

import org.jspecify.annotations.NullMarked;

/** How do the conversations of the corpus become the live traffic of a contact centre? */
@NullMarked
package io.earshot.local.traffic;

import org.jspecify.annotations.NullMarked;

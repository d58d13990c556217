/** What does a text say, and how does it feel? */
@NullMarked
package io.earshot.language;

import org.jspecify.annotations.NullMarked;

/** What is read in a text, shown to the person who asks. */
@NullMarked
package io.earshot.local.score;

import org.jspecify.annotations.NullMarked;

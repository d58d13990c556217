/** What must be known of a language before anything is learned: its spelling and small words. */
@NullMarked
package io.earshot.language.pack;

import org.jspecify.annotations.NullMarked;

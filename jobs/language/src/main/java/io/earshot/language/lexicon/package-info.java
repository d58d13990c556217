/**
 * What do the words alone say? Reading by a list of rated words and a few rules, as the floor that
 * trained readers are measured against.
 */
@NullMarked
package io.earshot.language.lexicon;

import org.jspecify.annotations.NullMarked;

/** How well do answers fit labels? Counts and the figures made of them. */
@NullMarked
package io.earshot.language.measure;

import org.jspecify.annotations.NullMarked;

/** In which order, and how often, is a message handed on for reading? */
@NullMarked
package io.earshot.domain.arrangement;

import org.jspecify.annotations.NullMarked;

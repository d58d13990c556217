/** In which language is a conversation held? Gathers evidence until it is certain. */
@NullMarked
package io.earshot.domain.language;

import org.jspecify.annotations.NullMarked;

/**
 * How a conversation stands: its mood, its open questions and its history, folded from what
 * happened.
 */
@NullMarked
package io.earshot.domain.conversation;

import org.jspecify.annotations.NullMarked;

/**
 * Which of two readers reads a message? The linear one reads every message; the encoder those that
 * deserve it, as far as the load allows.
 */
@NullMarked
package io.earshot.language.cascade;

import org.jspecify.annotations.NullMarked;

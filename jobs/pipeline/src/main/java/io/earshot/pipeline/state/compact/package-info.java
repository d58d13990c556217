/**
 * How is what the job keeps laid into as few bytes as can be read again exactly? One format a
 * record, written by hand, with a version; nothing is rounded.
 */
@NullMarked
package io.earshot.pipeline.state.compact;

import org.jspecify.annotations.NullMarked;

/**
 * What happened: everything that a contact centre reports about a conversation, message by message.
 */
@NullMarked
package io.earshot.domain.event;

import org.jspecify.annotations.NullMarked;

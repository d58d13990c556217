package io.earshot.board.view;

import java.time.Instant;

/**
 * Something that happened in a conversation, to be marked in its curves.
 *
 * @param kind for example TRANSFER
 * @param text what else is known of it, in which no customer's words occur
 */
public record Happening(Instant at, String kind, String text) {}

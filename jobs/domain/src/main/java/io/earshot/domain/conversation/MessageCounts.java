package io.earshot.domain.conversation;

/** Messages so far, by the side that sent them (agent: agents and supervisors). */
public record MessageCounts(int customer, int agent) {}

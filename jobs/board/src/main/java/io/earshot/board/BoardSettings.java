package io.earshot.board;

import io.earshot.domain.rule.Rule;
import java.util.List;

/**
 * What a board is started with.
 *
 * @param bootstrapServers of the Kafka whose topics it shows
 * @param host whose addresses it answers on; 127.0.0.1 for this machine alone
 * @param port 0 for any that is free
 * @param rules the rules of the job's file, over which the topic's changes are laid
 */
public record BoardSettings(String bootstrapServers, String host, int port, List<Rule> rules) {}

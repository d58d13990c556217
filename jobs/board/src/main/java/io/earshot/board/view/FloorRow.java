package io.earshot.board.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the floor: a value for each minute, oldest first; null where nothing is known.
 *
 * @param mood the mean sentiment of customers, -1 to 1
 * @param risk the mean risk that was told, 0 to 1
 * @param alerts that were opened
 */
public record FloorRow(
    String key,
    List<@Nullable Double> mood,
    List<Integer> messages,
    List<@Nullable Double> risk,
    List<Integer> alerts) {}

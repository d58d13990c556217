package io.earshot.rules;

import io.earshot.domain.rule.RuleFacts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a condition can ask for.
 *
 * @param name with dots, for example conversation.mood
 * @param meaning what it is, its unit and its range
 * @param absence when it is not known, or null if it always is
 * @param values what a text can be; empty if it can be anything
 * @param read its value as CEL wants it, or null while it is not known
 */
public record Variable(
    String name,
    VariableType type,
    String meaning,
    @Nullable String absence,
    List<String> values,
    Function<RuleFacts, @Nullable Object> read) {}

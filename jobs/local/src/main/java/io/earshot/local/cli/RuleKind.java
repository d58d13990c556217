package io.earshot.local.cli;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.wire.Topic;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;

/**
 * A kind of rules, as the commands that keep them need it.
 *
 * @param <R> the kind
 * @param command that keeps them, for example rules
 * @param topic of their changes
 * @param check tells what is wrong with one
 * @param yaml the text of a file of them
 * @param line one of them for a person
 * @param json one of them for a program: its own part of the object
 */
record RuleKind<R extends BookRule<R>>(
    String command,
    Topic<RuleChange<R>> topic,
    RuleCheck<R> check,
    Function<List<R>, String> yaml,
    Function<R, AttributedString> line,
    Function<R, Report> json) {}

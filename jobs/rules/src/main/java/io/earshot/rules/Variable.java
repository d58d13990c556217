package io.earshot.rules;

import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.SubjectLabel;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a condition can ask for.
 *
 * @param <F> what conditions are judged by
 * @param name with dots, for example conversation.mood
 * @param meaning what it is, its unit and its range
 * @param absence when it is not known, or null if it always is
 * @param values what a text can be; empty if it can be anything
 * @param read its value as CEL wants it, or null while it is not known
 */
public record Variable<F>(
    String name,
    VariableType type,
    String meaning,
    @Nullable String absence,
    List<String> values,
    Function<F, @Nullable Object> read) {

  static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** What a subject can be. */
  static List<String> subjects() {
    return Arrays.stream(SubjectLabel.values()).map(SubjectLabel::label).toList();
  }

  /** What an intent can be. */
  static List<String> intents() {
    return Arrays.stream(Intent.values()).map(Intent::label).toList();
  }
}

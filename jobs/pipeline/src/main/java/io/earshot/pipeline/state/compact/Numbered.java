package io.earshot.pipeline.state.compact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an enum's constants in the formats, from 1; 0 stands for null. They are the places
 * in the list it is made of, so that a constant may be inserted anywhere in the enum: append it to
 * the list, and never change the order there.
 */
final class Numbered<E extends Enum<E>> {

  private final List<E> constants;
  private final int[] numbers;

  private Numbered(List<E> constants) {
    this.constants = constants;
    this.numbers = new int[constants.get(0).getDeclaringClass().getEnumConstants().length];
    for (int i = 0; i < constants.size(); i++) {
      numbers[constants.get(i).ordinal()] = i + 1;
    }
  }

  @SafeVarargs
  static <E extends Enum<E>> Numbered<E> of(E... constants) {
    List<E> inOrder = new ArrayList<>();
    for (E constant : constants) {
      inOrder.add(constant);
    }
    return new Numbered<>(List.copyOf(inOrder));
  }

  /** From 1; 0 for null. */
  int of(@Nullable E constant) {
    if (constant == null) {
      return 0;
    }
    int number = numbers[constant.ordinal()];
    if (number == 0) {
      throw new IllegalStateException(constant + " has no number in the formats of state");
    }
    return number;
  }

  E at(int number) {
    return constants.get(number - 1);
  }

  @Nullable E orNull(int number) {
    return number == 0 ? null : at(number);
  }

  /** In the order of their numbers. */
  List<E> constants() {
    return constants;
  }
}

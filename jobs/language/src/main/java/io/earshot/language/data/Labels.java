package io.earshot.language.data;

import io.earshot.language.data.LabelledDataReader.Place;
import java.util.Arrays;
import java.util.Locale;

/** Label words as constants, in any case. */
final class Labels {

  private Labels() {}

  static <E extends Enum<E>> E read(Class<E> kind, String word, String field, Place place) {
    String name = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                place.bad(
                    field
                        + " \""
                        + word
                        + "\" is none of "
                        + Arrays.toString(kind.getEnumConstants()).toLowerCase(Locale.ROOT)));
  }
}

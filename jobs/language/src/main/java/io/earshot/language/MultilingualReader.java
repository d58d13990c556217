package io.earshot.language;

import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads each message with the linear reader of its language. A message whose language is not known
 * is read in the first of them; one in a language without a reader is not read at all: no sentiment
 * rather than a wrong one. Not thread-safe: one instance per thread.
 */
public final class MultilingualReader implements MessageReader {

  private static final ModelRef NONE = new ModelRef("none", "0", ReaderKind.LINEAR);

  private final Map<String, MessageReader> readers;
  private final MessageReader first;

  private MultilingualReader(Map<String, MessageReader> readers) {
    this.readers = readers;
    this.first = readers.values().iterator().next();
  }

  /**
   * Loads the models of these languages.
   *
   * @param languages ISO 639-1 codes, at least one
   * @throws io.earshot.language.model.ModelException if the model of one is missing or damaged
   */
  public static MultilingualReader load(ModelStore store, List<String> languages) {
    Map<String, MessageReader> readers = new LinkedHashMap<>();
    languages.forEach(language -> readers.put(language, LinearReader.load(store, language)));
    return of(readers);
  }

  /** A reader made of those at hand, by ISO 639-1 code; at least one. */
  public static MultilingualReader of(Map<String, MessageReader> readers) {
    if (readers.isEmpty()) {
      throw new IllegalArgumentException("At least one language must be read");
    }
    return new MultilingualReader(new LinkedHashMap<>(readers));
  }

  @Override
  public Reading read(UnreadMessage message) {
    String language = message.language();
    if (language == null) {
      return first.read(message);
    }
    MessageReader reader = readers.get(language);
    return reader == null ? abstain(language) : reader.read(message);
  }

  private static Reading abstain(String language) {
    LanguageReading known = new LanguageReading(language, 1);
    return Reading.abstaining(known, NONE);
  }
}

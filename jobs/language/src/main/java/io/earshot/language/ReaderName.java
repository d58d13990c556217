package io.earshot.language;

import io.earshot.language.cascade.CascadeReader;
import io.earshot.language.detection.OpenNlpLanguageGuesser;
import io.earshot.language.encoder.EncoderReader;
import io.earshot.language.lexicon.LexiconReader;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.StoredModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The readers that a person can ask for by name. */
public enum ReaderName {
  /** Linear models, one for each language. */
  LINEAR,
  /** A small sentence encoder, English only. */
  ENCODER,
  /** The linear reader, and the encoder where a message deserves it. */
  CASCADE,
  /** Rated words and rules, nothing trained: the floor. */
  LEXICON;

  /** The name as it is written. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its probabilities claim to be any. */
  public boolean givesProbabilities() {
    return this != LEXICON;
  }

  /**
   * Loads it, with all the languages that models are stored for.
   *
   * @throws io.earshot.language.model.ModelException if a model is missing or damaged
   */
  public MessageReader open(ModelStore store) {
    return switch (this) {
      case LINEAR -> linear(store);
      case ENCODER -> EncoderReader.load(store);
      case CASCADE -> CascadeReader.of(linear(store), EncoderReader.load(store));
      case LEXICON -> new LexiconReader();
    };
  }

  /**
   * The manifests of the models with which it reads these languages.
   *
   * @param languages ISO 639-1 codes; one that no model is stored for is passed over
   */
  public List<Manifest> manifests(ModelStore store, Collection<String> languages) {
    List<Manifest> manifests = new ArrayList<>();
    if (this == LINEAR || this == CASCADE) {
      List<Function<String, String>> kinds =
          List.of(ModelIds::sentiment, ModelIds::signals, ModelIds::emotion);
      for (String language : languages(store).stream().filter(languages::contains).toList()) {
        for (Function<String, String> kind : kinds) {
          StoredModel model = store.find(kind.apply(language));
          if (model != null) {
            manifests.add(model.manifest());
          }
        }
      }
    }
    if ((this == ENCODER || this == CASCADE) && languages.contains("en")) {
      manifests.add(store.open(EncoderReader.MODEL).manifest());
    }
    return manifests;
  }

  private static MessageReader linear(ModelStore store) {
    return MultilingualReader.load(store, languages(store));
  }

  private static List<String> languages(ModelStore store) {
    List<String> stored = new ArrayList<>(List.of("en"));
    OpenNlpLanguageGuesser.detectable().stream()
        .filter(language -> !language.equals("en"))
        .filter(language -> store.find(ModelIds.sentiment(language)) != null)
        .forEach(stored::add);
    return stored;
  }
}

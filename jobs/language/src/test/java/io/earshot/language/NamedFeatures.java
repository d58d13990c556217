package io.earshot.language;

import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.pack.LanguagePack;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * Our features as OpenNLP's document categoriser asks for them. A class of its own, since OpenNLP
 * finds it again by its name.
 */
public final class NamedFeatures implements FeatureGenerator {

  /** Under which a message is handed to the categoriser. */
  static final String MESSAGE = "message";

  private final MessageFeatures features = MessageFeatures.spelled(LanguagePack.english());

  @Override
  public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
    UnreadMessage message = (UnreadMessage) extraInformation.get(MESSAGE);
    Set<String> names = new LinkedHashSet<>();
    features.of(message, features.tokens(message), (feature, token) -> names.add(features.name()));
    return names;
  }
}

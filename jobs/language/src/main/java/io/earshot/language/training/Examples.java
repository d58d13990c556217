package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.feature.Sides;
import io.earshot.language.pack.LanguagePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Messages turned into features once, for all the models and folds that learn from them. */
public final class Examples {

  private final String language;
  private final List<Example> all;
  private final List<String> names;

  private Examples(String language, List<Example> all, List<String> names) {
    this.language = language;
    this.all = all;
    this.names = names;
  }

  /** The English messages among these that a person wrote. */
  public static Examples of(List<LabelledMessage> messages) {
    return of(messages, "en");
  }

  /** The messages in the language with this ISO 639-1 code that a person wrote. */
  public static Examples of(List<LabelledMessage> messages, String language) {
    MessageFeatures features = MessageFeatures.spelled(LanguagePack.of(language));
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (LabelledMessage labelled : messages) {
      if (labelled.language().equals(language) && Sides.isPerson(labelled.message().role())) {
        Set<Integer> found = new LinkedHashSet<>();
        features.of(
            labelled.message(),
            features.tokens(labelled.message()),
            (feature, token) -> found.add(number(features.name(), numbers, names)));
        examples.add(new Example(labelled, found.stream().mapToInt(Integer::intValue).toArray()));
      }
    }
    return new Examples(language, examples, names);
  }

  private static int number(String name, Map<String, Integer> numbers, List<String> names) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known == null) {
      names.add(name);
      return names.size() - 1;
    }
    return known;
  }

  /** Only the examples whose message fits. */
  public Examples only(Predicate<LabelledMessage> fits) {
    return new Examples(
        language, all.stream().filter(example -> fits.test(example.labelled())).toList(), names);
  }

  Examples onlyBy(ParticipantRole side) {
    return new Examples(
        language, all.stream().filter(example -> example.side() == side).toList(), names);
  }

  /** ISO 639-1 code of the language they are in. */
  public String language() {
    return language;
  }

  /** The messages, in order. */
  public List<LabelledMessage> messages() {
    return all.stream().map(Example::labelled).toList();
  }

  List<Example> all() {
    return all;
  }

  String name(int feature) {
    return names.get(feature);
  }

  int features() {
    return names.size();
  }
}

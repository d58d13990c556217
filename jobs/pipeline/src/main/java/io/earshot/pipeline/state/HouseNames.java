package io.earshot.pipeline.state;

import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.routing.Queue;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.Rule;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.compact.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the settings give names to: languages, queues, teams, skills and rules, and what is said of
 * them. Most conversations hold some of these names.
 */
final class HouseNames {

  private HouseNames() {}

  static Vocabulary of(JobSettings settings) {
    RoutingBook book = settings.routing();
    List<String> names = new ArrayList<>(settings.reader().languages());
    names.add("und");
    book.queues().forEach((name, queue) -> add(name, queue, names));
    for (RoutingRule rule : book.rules()) {
      names.addAll(rule.route().skills());
      addIfThere(rule.route().team(), names);
      addIfThere(rule.route().selfService(), names);
    }
    names.addAll(book.grounds());
    settings.rules().stream().map(Rule::ruleId).forEach(names::add);
    for (SubjectLabel subject : SubjectLabel.values()) {
      names.add(subject.label());
    }
    return Vocabulary.of(names);
  }

  private static void add(String name, Queue queue, List<String> names) {
    names.add(name);
    names.addAll(queue.skills());
    addIfThere(queue.team(), names);
  }

  private static void addIfThere(@Nullable String name, List<String> names) {
    if (name != null) {
      names.add(name);
    }
  }
}

package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.IDLENESS;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.seconds;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguageGuesser;
import io.earshot.domain.reading.ContextTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One conversation as the arranger sees it, step by step. */
final class Arranging {

  private final Arranger arranger;
  final List<ArrangedMessage> messages = new ArrayList<>();
  final List<ConversationEvent> others = new ArrayList<>();
  Arrangement kept;
  Instant timerAt;
  int duplicates;

  Arranging() {
    this(LanguageGuesser.NONE);
  }

  Arranging(LanguageGuesser guesser) {
    this.arranger =
        new Arranger(
            new ArrangeSettings(seconds(10), hours(1), IDLENESS), guesser, Arranging::masked);
  }

  /** Masks "secret" behind a turn that ends with a question. */
  private static String masked(String text, ParticipantRole role, List<ContextTurn> before) {
    boolean asked = !before.isEmpty() && before.get(before.size() - 1).text().endsWith("secret?");
    return asked ? text.replace("secret", "[SECRET]") : text;
  }

  void happens(ConversationEvent event) {
    take(arranger.onEvent(kept, event));
  }

  void timeReaches(double now) {
    take(arranger.onDeadline(kept, at(now)));
  }

  private void take(ArrangeStep step) {
    kept = step.after();
    timerAt = step.timerAt();
    duplicates += step.duplicates();
    for (Arranged arranged : step.handedOn()) {
      if (arranged.message() != null) {
        messages.add(arranged.message());
      } else {
        others.add(arranged.other());
      }
    }
  }

  ArrangedMessage lastHandedOn() {
    return messages.get(messages.size() - 1);
  }

  /** Each as "id#revision text". */
  List<String> handedOn() {
    return messages.stream()
        .map(m -> m.message().messageId() + "#" + m.revision() + " " + m.message().text())
        .toList();
  }
}

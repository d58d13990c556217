package io.earshot.pipeline.step;

import io.earshot.domain.status.StatusNote;
import io.earshot.wire.deadletter.DeadLetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What could not be used, by the reason. */
final class DeadLetterTally implements TakeNotes.Tally<DeadLetter> {

  private final Map<String, Long> letters = new HashMap<>();

  @Override
  public void see(DeadLetter letter) {
    letters.merge(letter.reason().name(), 1L, Long::sum);
  }

  @Override
  public @Nullable StatusNote take(int task) {
    if (letters.isEmpty()) {
      return null;
    }
    StatusNote note = StatusNote.ofDeadLetters(task, Map.copyOf(letters));
    letters.clear();
    return note;
  }
}

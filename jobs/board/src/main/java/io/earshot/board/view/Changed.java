package io.earshot.board.view;

import io.earshot.domain.event.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What conversations have changed.
 *
 * @param rows as they stand now
 * @param gone those that some viewers no longer see
 */
public record Changed(List<ConversationRow> rows, List<Gone> gone) {

  /**
   * A conversation that is gone, or has gone to another team.
   *
   * @param team whose viewers saw it
   * @param to whose viewers see it now; null if it is gone for all, or belongs to no team
   */
  public record Gone(ConversationId conversationId, @Nullable String team, @Nullable String to) {}

  /** Whether nothing has. */
  public boolean isEmpty() {
    return rows.isEmpty() && gone.isEmpty();
  }

  static final class Builder {
    private final List<ConversationRow> rows = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();

    void add(ConversationRow row, @Nullable String toldTeam) {
      rows.add(row);
      if (!Objects.equals(row.team(), toldTeam)) {
        gone.add(new Gone(row.conversationId(), toldTeam, row.team()));
      }
    }

    void gone(Gone one) {
      gone.add(one);
    }

    Changed build() {
      return new Changed(List.copyOf(rows), List.copyOf(gone));
    }
  }
}

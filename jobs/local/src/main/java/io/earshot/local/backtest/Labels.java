package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels of conversations, one a line: the conversation's id, a tab, and the position from 0 of the
 * message after which a lead was needed, or {@code none}.
 */
public final class Labels {

  private static final String NO_NEED = "none";

  private Labels() {}

  /**
   * The labels in a file.
   *
   * @throws IllegalArgumentException if a line is no label, naming it
   * @throws IOException if it cannot be read
   */
  public static Map<ConversationId, Need> read(Path file) throws IOException {
    Map<ConversationId, Need> needs = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String[] columns = lines.get(i).split("\t", -1);
        if (columns.length != 2 || !columns[1].strip().matches(NO_NEED + "|\\d{1,9}")) {
          throw new IllegalArgumentException(
              "%s, line %d: it must be a conversation's id, a tab, and a number or none"
                  .formatted(file, i + 1));
        }
        String after = columns[1].strip();
        needs.put(
            new ConversationId(columns[0].strip()),
            new Need(after.equals(NO_NEED) ? null : Integer.valueOf(after)));
      }
    }
    return needs;
  }
}

package io.earshot.language.data;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledDataReader.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a table, a row each. Columns are found by their names; text and label must be
 * there. Rows of one conversation stand in their order: each has those before it as context, and a
 * row without a label is context only.
 */
final class TableMessages {

  /** Names of the column with the text. */
  static final List<String> TEXT =
      List.of("text", "message", "utterance", "body", "content", "tweet");

  private static final List<String> LABEL = List.of("label", "sentiment");
  private static final List<String> CONVERSATION = List.of("conversation", "conversationid");
  private static final int CONTEXT_TURNS = 3;

  private final String file;
  private final Table table;
  private final Map<String, List<ContextTurn>> said = new HashMap<>();

  private TableMessages(String file, Table table) {
    this.file = file;
    this.table = table;
  }

  /** Whether this line is a header that names a text and a label. */
  static boolean isHeader(String line) {
    List<String> columns = Table.columns(line, Table.separator(line));
    return columns.size() > 1
        && columns.stream().anyMatch(TEXT::contains)
        && columns.stream().anyMatch(LABEL::contains);
  }

  static List<LabelledMessage> read(String file, String text) {
    String header = text.lines().findFirst().orElse("");
    if (!isHeader(header)) {
      throw new BadDataException(
          file,
          1,
          "expected a header with the columns text and label, and if you like role, channel,"
              + " language, conversation, emotion, signals");
    }
    Table table = Table.read(text, Table.separator(header), file);
    TableMessages messages = new TableMessages(file, table);
    return table.rows().stream().map(messages::message).toList();
  }

  private LabelledMessage message(Table.Row row) {
    Place place = new Place(file, row.line());
    String text = row.cell(table.column(TEXT));
    if (text == null) {
      throw place.bad("no text");
    }
    ParticipantRole role =
        label(ParticipantRole.class, row, List.of("role", "speaker"), place, "role");
    Channel channel = label(Channel.class, row, List.of("channel"), place, "channel");
    ParticipantRole by = role == null ? ParticipantRole.CUSTOMER : role;
    String conversation = row.cell(table.column(CONVERSATION));
    List<ContextTurn> before = before(conversation);
    List<ContextTurn> last =
        before.subList(Math.max(0, before.size() - CONTEXT_TURNS), before.size());
    UnreadMessage message =
        new UnreadMessage(
            text,
            by,
            channel == null ? Channel.UNKNOWN : channel,
            List.copyOf(last),
            language(row));
    before.add(ContextTurn.of(by, text));
    return new LabelledMessage(
        place.id(),
        conversation,
        message,
        label(SentimentLabel.class, row, LABEL, place, "label"),
        label(Emotion.class, row, List.of("emotion"), place, "emotion"),
        signals(row, place));
  }

  private List<ContextTurn> before(@Nullable String conversation) {
    return conversation == null
        ? new ArrayList<>()
        : said.computeIfAbsent(conversation, id -> new ArrayList<>());
  }

  private @Nullable String language(Table.Row row) {
    String language = row.cell(table.column(List.of("language", "lang")));
    return language == null ? null : language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
  }

  private <E extends Enum<E>> @Nullable E label(
      Class<E> kind, Table.Row row, List<String> names, Place place, String field) {
    String word = row.cell(table.column(names));
    return word == null ? null : Labels.read(kind, word, field, place);
  }

  private @Nullable Set<Signal> signals(Table.Row row, Place place) {
    int column = table.column(List.of("signals"));
    if (column < 0) {
      return null;
    }
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    String cell = row.cell(column);
    for (String word : cell == null ? new String[0] : cell.split("[\\s;,|]+", 0)) {
      signals.add(Labels.read(Signal.class, word, "signal", place));
    }
    return signals;
  }
}

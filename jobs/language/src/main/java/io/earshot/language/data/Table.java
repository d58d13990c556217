package io.earshot.language.data;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, as spreadsheets write it: cells apart by comma or semicolon, quoted where
 * needed, or apart by tab and never quoted.
 *
 * @param header names of the columns, lower case, without blanks, underscores and hyphens
 * @param rows below the header, empty ones left out
 */
record Table(List<String> header, List<Row> rows) {

  private static final ObjectReader CELLS =
      new CsvMapper()
          .readerFor(String[].class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY)
          .with(CsvParser.Feature.SKIP_EMPTY_LINES);

  /**
   * A row.
   *
   * @param line the first line of the file that it stands on, from 1
   */
  record Row(int line, List<String> cells) {

    /** The cell in a column, stripped; null where it is empty or there is none. */
    @Nullable String cell(int column) {
      if (column < 0 || column >= cells.size() || cells.get(column).isBlank()) {
        return null;
      }
      return cells.get(column).strip();
    }
  }

  /** The columns that a header line names. */
  static List<String> columns(String line, char separator) {
    List<String> columns = new ArrayList<>();
    for (String cell : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
      columns.add(column(cell.replace("\"", "")));
    }
    return columns;
  }

  /** What parts the cells of this header line: what it holds most of. */
  static char separator(String headerLine) {
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(headerLine, candidate) > count(headerLine, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static String column(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  static Table read(String text, char separator, String file) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    if (separator == '\t') {
      schema = schema.withoutQuoteChar();
    }
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (MappingIterator<String[]> lines = CELLS.with(schema).readValues(text)) {
      while (lines.hasNextValue()) {
        String[] cells = lines.nextValue();
        rows.add(new Row(line, List.of(cells)));
        line = lines.getCurrentLocation().getLineNr();
      }
    } catch (IOException | RuntimeJsonMappingException e) {
      throw new BadDataException(file, line, "not a table: " + firstLine(e.getMessage()));
    }
    if (rows.isEmpty()) {
      throw new BadDataException(file, 1, "the file is empty");
    }
    List<String> header = rows.get(0).cells.stream().map(Table::column).toList();
    return new Table(header, rows.subList(1, rows.size()));
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  /** The first column with one of these names, or -1. */
  int column(List<String> names) {
    return names.stream().mapToInt(header::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }
}

package io.earshot.language.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The texts of a table that has no labels. */
public final class TextColumn {

  private TextColumn() {}

  /**
   * The cells of the column {@code text} of a CSV or TSV with a header, empty ones left out.
   *
   * @throws BadDataException if there is no such file or column
   */
  public static List<String> of(Path file) {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + file + ": " + e.getMessage());
    }
    String plain = LabelledDataReader.withoutMark(text);
    String name = String.valueOf(file.getFileName());
    String header = plain.lines().findFirst().orElse("");
    Table table = Table.read(plain, Table.separator(header), name);
    int column = table.column(TableMessages.TEXT);
    if (column < 0) {
      throw new BadDataException(name, 1, "expected a header with a column text");
    }
    return table.rows().stream().map(row -> row.cell(column)).filter(Objects::nonNull).toList();
  }
}

package io.earshot.local.screen;

import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A row being laid out in cells of fixed widths, counted as a terminal counts: an emoji is two. */
final class Cells {

  private final AttributedStringBuilder row = new AttributedStringBuilder();
  private final int width;

  Cells(int width) {
    this.width = width;
  }

  /** A cell: cut or padded to its width, with a space behind. */
  Cells cell(Tint tint, String text, int cellWidth) {
    row.append(fit(new AttributedString(Line.harmless(text), tint.style()), cellWidth));
    row.append(' ');
    return this;
  }

  /** A cell that was drawn elsewhere. */
  Cells cell(AttributedString drawn, int cellWidth) {
    row.append(fit(drawn, cellWidth)).append(' ');
    return this;
  }

  /** As much text as it is. */
  Cells text(Tint tint, String text) {
    row.append(Line.harmless(text), tint.style());
    return this;
  }

  int left() {
    return Math.max(0, width - row.columnLength());
  }

  /** The row, exactly as wide as it should be. */
  AttributedString end() {
    return fit(row.toAttributedString(), width);
  }

  static AttributedString fit(AttributedString text, int width) {
    int length = text.columnLength();
    if (length > width) {
      return width == 0
          ? AttributedString.EMPTY
          : padded(
              new AttributedStringBuilder()
                  .append(text.columnSubSequence(0, width - 1))
                  .append("…")
                  .toAttributedString(),
              width);
    }
    return padded(text, width);
  }

  private static AttributedString padded(AttributedString text, int width) {
    int missing = width - text.columnLength();
    return missing <= 0
        ? text
        : new AttributedStringBuilder()
            .append(text)
            .append(" ".repeat(missing))
            .toAttributedString();
  }
}

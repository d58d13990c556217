package io.earshot.local.screen;

import io.earshot.local.demo.FloorView;
import io.earshot.local.lines.Tint;
import io.earshot.local.screen.Header.Caption;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The whole terminal, as long as it is open; what was on it before comes back when it closes. Only
 * what has changed is drawn.
 */
public final class Screen implements AutoCloseable {

  private static final int LEAST_WIDTH = 40;
  private static final int LEAST_HEIGHT = 12;

  static {
    // Otherwise lines are drawn in a character set of the seventies, which copies as qqq and xxx.
    System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
  }

  private final Terminal terminal;
  private final Attributes before;
  private final Display display;
  private final Layout layout;
  private Size size = new Size();

  private Screen(Terminal terminal, Caption caption) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    this.display = new Display(terminal, true);
    this.layout = new Layout(caption);
  }

  /**
   * Takes the terminal over.
   *
   * @throws IOException if there is none
   */
  public static Screen open(Caption caption) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder().system(true).nativeSignals(false).dumb(false).build();
    Screen screen = new Screen(terminal, caption);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.flush();
    return screen;
  }

  /**
   * Shows what is going on.
   *
   * @param trouble what is wrong with the job, in one line, or null
   */
  public void show(FloorView view, @Nullable String trouble, Instant now) {
    Size current = terminal.getSize();
    int width = Math.max(LEAST_WIDTH, current.getColumns());
    int height = Math.max(LEAST_HEIGHT, current.getRows());
    if (!current.equals(size)) {
      size = new Size(current.getColumns(), current.getRows());
      display.clear();
      display.resize(height, width);
    }
    List<AttributedString> rows = new ArrayList<>(layout.rows(view, now, width, height));
    if (trouble != null) {
      rows.set(Header.NOTE, new Cells(width).text(Tint.WORST, " " + trouble + " ").end());
    }
    display.update(rows, 0);
  }

  /** Whether somebody has typed q since. */
  public boolean isQuitTyped() throws IOException {
    while (terminal.reader().peek(1) >= 0) {
      int typed = terminal.reader().read();
      if (typed == 'q' || typed == 'Q') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    terminal.puts(Capability.exit_ca_mode);
    terminal.puts(Capability.cursor_visible);
    terminal.setAttributes(before);
    terminal.flush();
    terminal.close();
  }
}

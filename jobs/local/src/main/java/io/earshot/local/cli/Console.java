package io.earshot.local.cli;

import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.utils.AttributedString;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for progress and errors
 * @param isTerminal whether a person looks at out
 * @param hasColours whether it may be coloured
 * @param home where Earshot lies
 */
record Console(
    PrintWriter out, PrintWriter err, boolean isTerminal, boolean hasColours, Path home) {

  private static final String ERASE_LINE = "\r\u001b[K";

  /** The console of this process. The launcher knows best whether it is a terminal. */
  static Console ofProcess() {
    String told = System.getProperty("earshot.terminal");
    boolean terminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
    boolean usable = terminal && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        usable,
        usable && System.getenv("NO_COLOR") == null,
        Path.of(System.getProperty("earshot.home", ".")).toAbsolutePath().normalize());
  }

  void line(AttributedString line) {
    out.println(hasColours ? line.toAnsi() : line.toString());
  }

  void line(Line line) {
    line(line.end());
  }

  void line(String line) {
    out.println(line);
  }

  /** How many columns a line has: as the launcher found, or 80. */
  int columns() {
    return Integer.getInteger("earshot.columns", 80);
  }

  /** Whether nobody reads any more what is printed, as when a pipe was closed. */
  boolean isDeserted() {
    return out.checkError();
  }

  /** An error in one line. */
  void problem(String message) {
    String prefix = new Line().add(Tint.BAD, "earshot:").end().toAnsi();
    err.println((hasColours ? prefix : "earshot:") + " " + message.replaceAll("\\s*\\R\\s*", " "));
  }

  /** A note that is no result. */
  void note(String message) {
    err.println(message);
  }

  /** A step of long work that begins. */
  void step(String step) {
    note(step + " ...");
  }

  /** A note that the next one replaces; nothing where nobody looks. */
  void passing(String message) {
    if (isTerminal) {
      err.print(ERASE_LINE + message);
      err.flush();
    }
  }

  /** Takes the last passing note away. */
  void passed() {
    if (isTerminal) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}

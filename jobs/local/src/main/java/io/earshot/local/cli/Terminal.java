package io.earshot.local.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command writes: results to standard output, progress and errors to standard error. */
final class Terminal {

  private final CommandLine line;

  private Terminal(CommandLine line) {
    this.line = line;
  }

  static Terminal of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("A command must be run by picocli");
    }
    return new Terminal(spec.commandLine());
  }

  PrintWriter out() {
    return line.getOut();
  }

  void progress(String step) {
    line.getErr().println(step + " ...");
    line.getErr().flush();
  }

  /** Says in one line what went wrong. */
  int failed(RuntimeException problem) {
    line.getErr().println("earshot: " + problem.getMessage());
    line.getErr().flush();
    return 1;
  }

  ParameterException wrongUse(String problem) {
    return new ParameterException(line, problem);
  }
}

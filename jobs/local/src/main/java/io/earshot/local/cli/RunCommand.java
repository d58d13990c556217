package io.earshot.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The job. */
@Command(name = "run", description = "todo")
final class RunCommand implements Callable<Integer> {
  RunCommand(Console console) {}

  @Override
  public Integer call() {
    return 0;
  }
}

package io.earshot.local.cli;

/** What a command tells the shell. */
final class ExitCodes {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private ExitCodes() {}
}

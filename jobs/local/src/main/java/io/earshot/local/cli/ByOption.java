package io.earshot.local.cli;

import picocli.CommandLine.Option;

/** Who changes something. */
final class ByOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "Who changes it; kept with the change. Default: who is logged in")
  String name = "";
}

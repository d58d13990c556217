package io.earshot.local.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Earshot this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = EarshotMain.class.getPackage().getImplementationVersion();
    return new String[] {"earshot " + (version == null ? "(from the sources)" : version)};
  }
}

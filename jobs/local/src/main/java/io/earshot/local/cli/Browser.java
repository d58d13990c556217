package io.earshot.local.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of the person at this machine. */
final class Browser {

  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /**
   * Whether a browser was asked to show the page: there need be neither a desktop nor a browser.
   */
  static boolean open(URI page) {
    try {
      if (!Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        return false;
      }
      Desktop.getDesktop().browse(page);
      return true;
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.info("No browser could be opened", e);
      return false;
    }
  }
}

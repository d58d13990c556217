package io.earshot.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lead at a browser, with a board behind a real broker and what the topics say put there by hand.
 */
class ITBoardLive {

  private static final Logger LOG = LoggerFactory.getLogger(ITBoardLive.class);

  private static final Stage.Words ANGRY =
      new Stage.Words(
          "c-1", "u-1", "CRITICAL", "Asks for a supervisor", "Put me through to your manager");

  @TempDir private static Path folder;

  private static Stage stage;
  private Browser browser;

  @BeforeAll
  static void build() {
    Browser.openOrSkip().close();
    stage = Stage.build(folder);
    for (int i = 1; i <= 40; i++) {
      stage.conversation("c-" + i, "u-" + i, -0.4 + i / 50.0, 0.8 - i / 60.0);
    }
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @BeforeEach
  void open() {
    browser = Browser.openOrSkip().go(stage.screen("now"));
    browser.find("tr[data-conversation=c-1]");
  }

  @AfterEach
  void leave() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  @Test
  void anAlertIsOnThePageSoonAfterItsRecord() {
    browser.ask(
        """
        window.seenAt = 0;
        new MutationObserver(() => {
          if (!window.seenAt && document.querySelector('[data-alert="al-soon"]')) {
            window.seenAt = Date.now();
          }
        }).observe(document.body, {childList: true, subtree: true});
        """);

    long writtenAt = stage.alert("al-soon", 1, "OPENED", ANGRY);

    browser.until("window.seenAt > 0");
    long took = ((Number) browser.ask("return window.seenAt")).longValue() - writtenAt;
    LOG.info("From the record of an alert to the page: {} ms", took);
    assertThat(took).isLessThan(10_000); // loosely: the machine may be busy
    assertThat(browser.find("[role=status]", "New alert, Critical").getText())
        .contains("Asks for a supervisor");
    assertThat(browser.title()).startsWith("(");
  }

  @Test
  void rowsStandStillWhileOneHasTheFocus() {
    browser.find("tr[data-conversation=c-1]");
    browser.press("j");
    browser.until("document.activeElement.matches('[data-row]')");
    browser.ask("document.querySelector('tr[data-conversation=c-3]').focus()");
    String before = places();

    stage.conversation("c-40", "u-40", -0.9, 0.99);

    browser.find(".table-pane .chip", "update");
    assertThat(places()).startsWith(before);
    browser.click(".table-pane .chip");
    browser.until("document.querySelector('tbody tr[data-row]').dataset.conversation === 'c-40'");
  }

  private String places() {
    return browser
        .ask(
            "return [...document.querySelectorAll('tbody tr[data-row]')]"
                + ".map(row => row.dataset.conversation).slice(0, 10).join(' ')")
        .toString();
  }

  @Test
  void filtersAreInTheAddressAndOutliveAReload() {
    browser.write("input[type=search]", "u-17");

    browser.until("document.querySelectorAll('tbody tr[data-row]').length === 1");
    browser.reload();
    browser.until("document.querySelectorAll('tbody tr[data-row]').length === 1");
    assertThat(browser.find("tbody tr[data-row]").getAttribute("data-conversation"))
        .isEqualTo("c-17");
    browser.press(Keys.ESCAPE);
  }

  @Test
  void whatCustomersAreCalledAndSayIsNeverMarkup() {
    String evil = "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>";
    stage.conversation("c-evil", evil, -0.9, 0.95);
    stage.message("c-evil", "m-1", evil, "Hello " + evil + " &amp; ${window.pwned=1}");
    stage.alert("al-evil", 1, "OPENED", new Stage.Words("c-evil", evil, "WARNING", evil, evil));

    browser.find("[data-alert=al-evil] h3", evil);
    browser.find("tr[data-conversation=c-evil]", evil);
    browser.go(stage.screen("conversations/c-evil"));

    browser.find(".turn .words", "Hello " + evil + " &amp; ${window.pwned=1}");
    browser.find(".alert-panel .title", evil);
    browser.find(".conversation-head h1", evil);
    assertThat(browser.ask("return window.pwned ?? 'no'")).isEqualTo("no");
    assertThat(browser.ask("return document.querySelectorAll('main img').length")).isEqualTo(0L);
  }

  @Test
  void aLeadNeedsNoMouse() {
    stage.message("c-1", "m-1", "u-1", "Put me through to your manager");
    stage.alert("al-keys", 1, "OPENED", ANGRY);
    browser.find("[data-alert=al-keys]");

    browser.press("?");
    browser.find("dialog[open] kbd");
    browser.press(Keys.ESCAPE);
    browser.gone("dialog[open]");
    browser.press("/");
    browser.until("document.activeElement.matches('input[type=search]')");
    browser.press(Keys.ESCAPE, "j");
    browser.until("document.activeElement.matches('[data-alert]')");
    browser.press("k", "s");
    browser.until("document.activeElement.matches('[data-minutes]')");
    browser.press(Keys.ESCAPE);
    browser.ask("document.querySelector('[data-alert=al-keys]').focus()");
    browser.press(Keys.ENTER);
    browser.find("mark.evidence", "Put me through");
    browser.press("a");
    browser.find(".toast", "Acknowledged");
    browser.press(Keys.ESCAPE);
    browser.find("tr[data-conversation=c-1]");
  }

  @Test
  void aPageThatHearsNothingSaysSoAndCatchesUp() {
    stage.stopBoard();
    browser.find(".banner", "does not answer");
    browser.find(".link[data-link=lost]");

    stage.restartBoard();
    stage.alert(
        "al-back", 1, "OPENED", new Stage.Words("c-2", "u-2", "WATCH", "May be vulnerable", "I"));

    browser.find("[data-alert=al-back]");
    browser.gone(".banner");
    browser.find(".link[data-link=live]");
  }
}

package io.earshot.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All screens of the board in a browser. */
class ITBoardScreens {

  @TempDir private static Path folder;

  private static Stage stage;
  private static Browser browser;

  @BeforeAll
  static void build() {
    browser = Browser.openOrSkip();
    stage = Stage.build(folder);
    stage.conversation("c-1", "a-customer-with-quite-a-long-name@example-of-mail.test", -0.7, 0.9);
    stage.message("c-1", "m-1", "u-1", "Averyverylongwordthatisnotbrokenanywhere".repeat(5));
    stage.alert(
        "al-1",
        1,
        "OPENED",
        new Stage.Words("c-1", "u-1", "CRITICAL", "Asks for a supervisor", "Averyverylongword"));
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "conversations/c-1", "rules", "rules/+", "floor", "health"})
  void nothingHasToBeScrolledSidewaysOnAPhone(String screen) {
    browser.sized(360, 740).go(stage.screen(screen));

    shown(screen);
    browser.until("document.documentElement.scrollWidth <= 360");
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "conversations/c-1", "rules/+", "floor", "health"})
  void everythingThatCanBeUsedHasAName(String screen) {
    browser.sized(1280, 800).go(stage.screen(screen));
    shown(screen);

    assertThat(
            browser.ask(
                """
                const named = e => e.ariaLabel || e.textContent.trim() || e.title || e.labels?.length
                  || e.getAttribute('aria-labelledby') || e.placeholder;
                return [...document.querySelectorAll('button, a, input, select, textarea, [role=img], table')]
                  .filter(e => !named(e)).map(e => e.outerHTML.slice(0, 120)).join('\\n');
                """))
        .isEqualTo("");
  }

  private static void shown(String screen) {
    browser.find("main[data-screen=%s] :is(section, .components)".formatted(screen.split("/")[0]));
  }

  @Test
  void aRuleWithAnErrorShowsWhereItIs() {
    browser.sized(1280, 800).go(stage.screen("rules/+"));
    browser.write("input[name=ruleId]", "gold-wants-refund");
    browser.write("input[name=title]", "Gold customer asks for the money back");

    browser.write("textarea", "message.text.mentions('refund')\n  && conversation.mod < -0.3");

    browser.find(".problems", "line 2, column 6");
    assertThat(browser.find("mark.wrong").getDomProperty("textContent"))
        .isEqualTo("conversation.mod");
    assertThat(browser.find("[data-do=save]").isEnabled()).isFalse();
    browser.write("textarea", "conversation.mood < -0.3");
    browser.find(".note.good");
    assertThat(browser.find("[data-do=save]").isEnabled()).isTrue();
  }

  @Test
  void aThemeIsKept() {
    browser.sized(1280, 800).go(stage.screen("now"));
    browser.find("header.top");
    browser.ask("localStorage.setItem('earshot.settings', JSON.stringify({theme: 'dark'}))");

    browser.reload();

    browser.find("header.top");
    assertThat(browser.ask("return getComputedStyle(document.documentElement).colorScheme"))
        .isEqualTo("dark");
    browser.ask("localStorage.clear()");
  }
}

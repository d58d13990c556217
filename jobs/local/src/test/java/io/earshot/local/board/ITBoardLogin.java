package io.earshot.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.settings.BoardFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A board that asks who somebody is. */
class ITBoardLogin {

  private static final String LENA =
      "- {name: lena, role: VIEWER, password:"
          + " \"$2a$10$FKP1GQ7YAKs1KSNvsLSnGuA0Pu2mrCIFi0OSrJ8Z6GfreYHVRBJEG\"}";

  @TempDir private Path folder;

  @Test
  void aViewerSignsInLooksAtAllAndChangesNothing() throws Exception {
    Path users = Files.writeString(folder.resolve("users.yaml"), LENA);
    Path settings =
        Files.writeString(
            folder.resolve("board.yaml"), "access: {login: USERS, users: '%s'}".formatted(users));
    try (Browser browser = Browser.openOrSkip();
        Stage stage = Stage.build(folder, BoardFile.load(settings))) {
      stage.conversation("c-1", "u-1", -0.5, 0.8);
      stage.alert(
          "al-1",
          1,
          "OPENED",
          new Stage.Words("c-1", "u-1", "CRITICAL", "Asks for a supervisor", "Your manager"));

      browser.go(stage.screen("now"));
      browser.write("input[name=name]", "lena");
      browser.write("input[name=password]", "tangerine");
      browser.press(Keys.ENTER);
      browser.find("[role=alert]", "wrong");
      assertThat(browser.ask("return document.querySelectorAll('[data-row]').length"))
          .isEqualTo(0L);

      browser.write("input[name=password]", "tangerine-9-kites");
      browser.press(Keys.ENTER);
      browser.find("[data-alert=al-1]");
      browser.find("header.top .user", "lena");
      browser.gone("[data-action=ACKNOWLEDGE]");

      browser.reload();
      browser.find("[data-alert=al-1]");
      browser.click("header.top .user button");
      browser.find("input[name=password]");
    }
  }
}

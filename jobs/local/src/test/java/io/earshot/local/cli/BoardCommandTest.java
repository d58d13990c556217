package io.earshot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.settings.User;
import io.earshot.board.settings.UsersFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator does before the board is opened to others. */
class BoardCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(
          new PrintWriter(out, true), new PrintWriter(err, true), false, false, Path.of("."));

  @Test
  void theLineForAUserIsOneThatTheFileOfUsersTakes() throws IOException {
    assertThat(hashPassword("tangerine-lamp-42", "lena", "--role", "lead", "--team", "north"))
        .isZero();

    User lena = UsersFile.open(Files.writeString(folder.resolve("u"), out.toString())).user("lena");
    assertThat(lena.role()).isEqualTo("LEAD");
    assertThat(lena.teams()).isEqualTo(List.of("north"));
    assertThat(out.toString()).doesNotContain("tangerine");
  }

  @Test
  void aShortPasswordMakesNoLine() {
    assertThat(hashPassword("short", "lena")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBoardThatWouldBeOpenToEverybodyDoesNotStart() {
    assertThat(run("board", "--host", "0.0.0.0")).isEqualTo(1);
    assertThat(err.toString()).contains("would be open to everybody").doesNotContain("Exception");
  }

  @Test
  void checkTellsHowTheBoardWouldStartOrWhatIsMissing() throws IOException {
    Path secret = Files.writeString(folder.resolve("s"), "x");
    String endpoint = "{name: on-call, kind: PAGERDUTY, secret: 'file:%s'}";

    assertThat(run("board", "check", "--settings", settings(endpoint.formatted(secret)))).isZero();
    assertThat(out.toString()).contains("login NONE", "tells on-call");
    assertThat(run("board", "check", "--settings", settings(endpoint.formatted("nowhere"))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("The secret's file nowhere cannot be read");
  }

  @Test
  void anUnknownEndpointIsNotTested() throws IOException {
    assertThat(run("board", "notify-test", "chat", "--settings", settings(""))).isEqualTo(1);
    assertThat(err.toString()).contains("names no endpoint");
  }

  private String settings(String endpoint) throws IOException {
    return Files.writeString(
            folder.resolve("board.yaml"), "notifications: {endpoints: [%s]}".formatted(endpoint))
        .toString();
  }

  private int run(String... args) {
    return EarshotMain.run(console, args);
  }

  private int hashPassword(String typed, String... args) {
    var in = new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8));
    CommandLine line =
        new CommandLine(new BoardCommand(console, in)).setCaseInsensitiveEnumValuesAllowed(true);
    line.setErr(console.err());
    String[] all = new String[args.length + 1];
    all[0] = "hash-password";
    System.arraycopy(args, 0, all, 1, args.length);
    return line.execute(all);
  }
}

package io.earshot.board.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsShippedIsForThisMachineAloneAndTellsNobody() {
    BoardFile shipped = BoardFile.load(null);

    assertThat(shipped.listen()).isEqualTo(new ListenSettings("127.0.0.1", 8090, List.of(), false));
    assertThat(shipped.access().login()).isEqualTo(AccessSettings.Login.NONE);
    assertThat(shipped.access().idleFor()).isEqualTo(Duration.ofHours(8));
    assertThat(shipped.access().longestFor()).isEqualTo(Duration.ofHours(24));
    assertThat(shipped.notifications())
        .isEqualTo(
            new NotificationSettings(null, Duration.ofMinutes(15), Duration.ofHours(1), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "board.example.com", "::"})
  void withoutALoginItRefusesToBeReachedFromElsewhere(String host) {
    assertThatThrownBy(() -> load("listen: {host: '%s'}".formatted(host)))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining("would be open to everybody")
        .hasMessageContaining("access.login to USERS or OIDC");
    assertThatThrownBy(() -> BoardFile.shipped().listening(host, 8090))
        .isInstanceOf(BoardFileException.class);
  }

  @Test
  void withALoginItMayBeReachedFromElsewhere() throws IOException {
    BoardFile file =
        load("listen: {host: 0.0.0.0}\naccess: {login: users, users: config/users.yaml}");

    assertThat(file.access().users()).isEqualTo(Path.of("config/users.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "listen: {prot: 1} | there is no setting listen.prot; known here: host, https, names, port",
        "listen: {port: 99999} | listen: a port is 0 to 65535",
        "access: {login: MAYBE} | access.login: ",
        "access: {idleFor: soon} | access.idleFor: write it as 90s, 15m, 24h or 14d",
        "access: {idleFor: 48h} | access: idleFor is more than 0 and no more than longestFor",
        "access: {login: USERS} | access.users needs the file of users",
        "access: {login: OIDC} | access.oidc needs a value",
        "access: {oidc: {issuer: 'https://id.example'}} | access.oidc: clientId needs a value",
        "access: {oidc: {issuer: 'http://id.example', clientId: a, boardUrl: 'https://b.example', roleClaim: r}} | access.oidc: issuer begins with https",
        "notifications: {endpoints: [{name: X}]} | notifications.endpoints.[0]: name is lower case",
        "notifications: {endpoints: [{name: x, kind: SLACK}]} | x: url needs a value",
        "notifications: {endpoints: [{name: x, kind: SLACK, url: 'http://a.example'}]} | begins with https",
        "notifications: {endpoints: [{name: x, kind: SLACK, url: 'gopher:a'}]} | a url begins with https://",
        "notifications: {endpoints: [{name: x, kind: PAGERDUTY, secret: abc}]} | a secret is not written here",
        "notifications: {endpoints: [{name: x, kind: WEBHOOK, url: 'https://a.example'}]} | x: secret needs a value",
        "notifications: {endpoints: [{name: x, kind: SLACK, url: 'https://a.example', quiet: {from: '8'}}]} | from: ",
        "notifications: {endpoints: [{name: x, kind: SLACK, url: 'https://a.example', quiet: {from: '08:00', to: '09:00', zone: Mars}}]} | zone: ",
        "listen: [ | line ",
        "just a word | expected settings as",
      })
  void whatIsWrongIsSaidWithItsPlace(String yaml, String problem) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void anEndpointIsAsItWasWrittenAndTheRestIsUsual() throws IOException {
    EndpointSettings endpoint =
        load("""
                notifications:
                  endpoints:
                    - name: north-chat
                      kind: slack
                      url: env:NORTH_SLACK
                      teams: [north]
                      quiet: {from: "20:00", to: "08:00", zone: Europe/Berlin, days: [FRIDAY]}
                """)
            .notifications()
            .endpoint("north-chat");

    assertThat(endpoint.minimum()).isEqualTo(Severity.WARNING);
    assertThat(endpoint.quotes()).isFalse();
    assertThat(endpoint.stages()).isEqualTo(Set.of(Stage.OPEN, Stage.OVER));
    assertThat(endpoint.wants("north", Severity.CRITICAL)).isTrue();
    assertThat(endpoint.wants("south", Severity.CRITICAL)).isFalse();
    assertThat(endpoint.wants("north", Severity.WATCH)).isFalse();
    assertThat(endpoint.quiet().criticalPasses()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T19:30:00Z, 2026-11-21T07:00:00Z", // Friday 20:30 in Berlin
    "2026-11-21T06:59:00Z, 2026-11-21T07:00:00Z", // Saturday morning belongs to Friday's night
    "2026-11-21T07:00:00Z, 2026-11-21T07:00:00Z",
    "2026-11-20T18:59:00Z, 2026-11-20T18:59:00Z", // Friday 19:59
    "2026-11-21T19:30:00Z, 2026-11-21T19:30:00Z", // Saturday evening is no Friday
    "2026-07-03T18:30:00Z, 2026-07-04T06:00:00Z" // in summer by the same wall clock
  })
  void quietHoursGoByTheClockOnTheWall(Instant at, Instant over) throws IOException {
    QuietHours quiet =
        new QuietHours(
            java.time.LocalTime.of(20, 0),
            java.time.LocalTime.of(8, 0),
            java.time.ZoneId.of("Europe/Berlin"),
            Set.of(java.time.DayOfWeek.FRIDAY),
            null);

    assertThat(quiet.over(at)).isEqualTo(over);
  }

  @Test
  void aSecretIsFoundInTheEnvironmentOrAFileAndNeverPrinted() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "hush\n");

    assertThat(new Secret("env:KEY").reveal(Map.of("KEY", "hush"))).isEqualTo("hush");
    assertThat(new Secret("file:" + file).reveal()).isEqualTo("hush");
    assertThat(new Secret("file:" + file).toString()).doesNotContain("hush");
    assertThatThrownBy(() -> new Secret("env:KEY").reveal(Map.of()))
        .hasMessage("The environment variable KEY is not set");
    assertThat(new Place("https://hooks.example/T0/secret").toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{name: lena, role: LEAD, password: tangerine}] | the password of lena is no bcrypt hash",
        "[{role: LEAD}] | every user needs a name",
        "{lena: LEAD} | expected a list",
      })
  void aFileOfUsersThatCannotBeUsedSaysWhy(String yaml, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("users.yaml"), yaml);

    assertThatThrownBy(() -> UsersFile.open(file))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"access.md", "notifications.md"})
  void everySettingThatTheDocumentsShowIsOne(String page) throws IOException {
    String text = Files.readString(Path.of("../../docs", page));
    List<String> blocks =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(text)
            .results()
            .map(block -> block.group(1))
            .filter(block -> !block.startsWith("# users.yaml"))
            .toList();

    assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(load(block)).isNotNull());
  }

  private BoardFile load(String yaml) throws IOException {
    return BoardFile.load(Files.writeString(folder.resolve("board.yaml"), yaml));
  }
}

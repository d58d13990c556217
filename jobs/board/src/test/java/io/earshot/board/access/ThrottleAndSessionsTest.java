package io.earshot.board.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is held of people is bounded. */
class ThrottleAndSessionsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void theWaitDoublesUpToAQuarterOfAnHour() {
    LoginThrottle throttle = new LoginThrottle(() -> NOON);
    for (int failure = 0; failure < 5; failure++) {
      throttle.failed("lena", 5);
    }
    assertThat(throttle.wait("lena")).isEqualTo(Duration.ofSeconds(2));
    throttle.failed("lena", 5);
    assertThat(throttle.wait("lena")).isEqualTo(Duration.ofSeconds(4));
    for (int failure = 0; failure < 100; failure++) {
      throttle.failed("lena", 5);
    }

    assertThat(throttle.wait("lena")).isEqualTo(Duration.ofMinutes(15));
    assertThat(throttle.wait("vito")).isZero();
  }

  @Test
  void manyNamesMakeTheThrottleForgetTheOldestOnly() {
    LoginThrottle throttle = new LoginThrottle(() -> NOON);
    throttle.failed("first", 0);
    for (int name = 0; name < LoginThrottle.MOST_KEYS; name++) {
      throttle.failed("name " + name, 0);
    }

    assertThat(throttle.wait("first")).isZero();
    assertThat(throttle.wait("name 0")).isPositive();
  }

  @Test
  void manySessionsMakeRoomByTheOneThatIsIdleForLongest() {
    Sessions sessions = new Sessions(Duration.ofHours(8), Duration.ofHours(24), () -> NOON);
    Viewer lena = new Viewer("lena", Role.LEAD, Set.of("north"));
    String first = sessions.open(() -> lena);
    String second = sessions.open(() -> lena);
    assertThat(sessions.use(first)).isNotNull();
    for (int more = 2; more <= Sessions.MOST; more++) {
      sessions.open(() -> lena);
    }

    assertThat(sessions.use(first)).isNotNull();
    assertThat(sessions.use(second)).isNull();
  }
}

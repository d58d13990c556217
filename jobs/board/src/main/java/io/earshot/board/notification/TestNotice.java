package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.NotificationSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.notification.Stage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an endpoint of an alert that is none, to see whether it arrives. */
public final class TestNotice {

  private TestNotice() {}

  /**
   * Sends it once, and then that it is over where the endpoint wants to know.
   *
   * @return what is wrong, one line; null if all of it was taken
   * @throws io.earshot.board.settings.BoardFileException if there is no such endpoint, or its
   *     address or secret is not found
   */
  public static @Nullable String send(
      NotificationSettings settings, String name, InstantSource clock) {
    EndpointSettings endpoint = settings.endpoint(name);
    Form form = Form.of(endpoint, settings.boardUrl());
    Postman postman = new Postman(clock);
    for (Stage stage : List.of(Stage.OPEN, Stage.OVER)) {
      if (endpoint.stages().contains(stage)) {
        Instant now = clock.instant();
        Answer answer = postman.send(form.post(alert(stage, endpoint, now), stage, now)).join();
        if (answer.problem() != null) {
          return answer.problem();
        }
      }
    }
    return null;
  }

  private static Alert alert(Stage stage, EndpointSettings endpoint, Instant now) {
    boolean isOpen = stage == Stage.OPEN;
    return new Alert(
        new AlertId(Ids.derive("test", endpoint.name())),
        isOpen ? 1 : 2,
        isOpen ? AlertState.OPENED : AlertState.CLOSED,
        new ConversationId("test"),
        null,
        endpoint.minimum().compareTo(Severity.WARNING) > 0 ? endpoint.minimum() : Severity.WARNING,
        1,
        "test",
        endpoint.teams().stream().sorted().findFirst().orElse(null),
        null,
        now,
        now,
        "Test from Earshot: nobody is angry",
        List.of(Reason.ofPolicy("test", 1, Severity.WARNING, "Somebody tries the endpoint")),
        List.of(),
        List.of(
            new Evidence(new MessageId("test-1"), ParticipantRole.CUSTOMER, "A test quote", now)),
        new MoodShift(0.2, -0.4),
        "Nothing: it arrives, that is all",
        new RecoverySteps(false, false, false, false, false),
        RecoveryStep.LISTEN,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

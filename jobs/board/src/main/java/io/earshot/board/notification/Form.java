package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.notification.Stage;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an endpoint wants to be told. */
interface Form {

  /**
   * The post that tells of an alert.
   *
   * @param now when it is sent
   */
  Post post(Alert alert, Stage stage, Instant now);

  /**
   * The form of this endpoint.
   *
   * @param boardUrl where those who are told find the board, or null
   * @throws io.earshot.board.settings.BoardFileException if its address or secret is not found
   */
  static Form of(EndpointSettings endpoint, @Nullable URI boardUrl) {
    Wording wording = new Wording(endpoint.quotes(), boardUrl);
    return switch (endpoint.kind()) {
      case WEBHOOK -> SignedForm.of(endpoint, wording);
      case SLACK -> SlackForm.of(endpoint, wording);
      case TEAMS -> TeamsForm.of(endpoint, wording);
      case PAGERDUTY -> PagerDutyForm.of(endpoint, wording);
    };
  }
}

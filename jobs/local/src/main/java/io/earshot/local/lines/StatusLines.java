package io.earshot.local.lines;

import io.earshot.domain.notification.Notice;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.EndpointStatus;
import io.earshot.domain.status.FeedStatus;
import io.earshot.domain.status.ModelVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Lines for how a part of Earshot is doing, and for whom it told of what. */
final class StatusLines {

  private static final int COMPONENT_WIDTH = 13;

  private StatusLines() {}

  /** Which part, how far behind, what it last read, with what, and what is wrong. */
  static AttributedString status(ComponentStatus status) {
    long records = status.feeds().stream().mapToLong(FeedStatus::records).sum();
    long letters = status.deadLetters().values().stream().mapToLong(it -> it).sum();
    Line line =
        new Line()
            .time(status.at())
            .column(Tint.NAME, status.component(), COMPONENT_WIDTH)
            .add(status.lagMillis() == null ? null : "lag " + status.lagMillis() + " ms")
            .add(records == 0 ? null : records + " records")
            .add(lastEvent(status))
            .add(Tint.WARN, letters == 0 ? null : letters + " dead letters")
            .add(Tint.WARN, status.restarts() == 0 ? null : status.restarts() + " restarts")
            .add(reading(status))
            .add(rules(status));
    for (EndpointStatus endpoint : status.endpoints()) {
      if (endpoint.state() != EndpointStatus.State.WORKING) {
        line.add(Tint.BAD, endpoint.name() + " " + endpoint.state().name().toLowerCase(Locale.ROOT))
            .add(Tint.BAD, endpoint.lastProblem());
      }
    }
    return line.add(Tint.FAINT, status.version()).add(Tint.FAINT, models(status)).end();
  }

  /** Who was told what of which alert, and whether it arrived. */
  static AttributedString notice(Notice notice) {
    boolean arrived = notice.outcome() == Notice.Outcome.DELIVERED;
    return new Line()
        .time(notice.at())
        .column(Tint.NAME, notice.endpoint(), COMPONENT_WIDTH)
        .column(Tint.of(notice.severity()), notice.severity().name(), 8)
        .column(Tint.STRONG, Words.words(notice.stage()), 6)
        .column(Tint.FAINT, AlertLines.shortId(notice.alertId()), 10)
        .add(Tint.NAME, notice.conversationId().value())
        .add(arrived ? Tint.GOOD : Tint.BAD, Words.words(notice.outcome()))
        .add(Tint.FAINT, notice.attempts() > 1 ? notice.attempts() + " attempts" : null)
        .add(Tint.WARN, notice.detail())
        .end();
  }

  private static String lastEvent(ComponentStatus status) {
    return status.feeds().stream()
        .map(FeedStatus::lastEventAt)
        .filter(Objects::nonNull)
        .max(Comparator.<Instant>naturalOrder())
        .map(at -> "to " + Line.clock(at))
        .orElse("");
  }

  private static String reading(ComponentStatus status) {
    if (status.reading() == null) {
      return "";
    }
    String reader = status.reading().reader().toLowerCase(Locale.ROOT);
    return reader.equals("linear")
        ? reader
        : "%s, encoder in %d of %d tasks"
            .formatted(reader, status.reading().encoderLetIn(), status.tasks());
  }

  private static String rules(ComponentStatus status) {
    return status.ruleBook() == null
        ? ""
        : "%d rules (%s)".formatted(status.ruleBook().active(), status.ruleBook().version());
  }

  private static String models(ComponentStatus status) {
    return status.models().stream()
        .map((ModelVersion model) -> model.id() + " " + model.version())
        .collect(Collectors.joining(", "));
  }
}

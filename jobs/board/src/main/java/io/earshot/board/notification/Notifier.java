package io.earshot.board.notification;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.NotificationSettings;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.status.EndpointStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells endpoints of alerts. Each has a queue of its own, so one that is down holds up no other.
 * What has arrived is written down behind it: if the board dies in between, it is told a second
 * time, with the same id.
 */
public final class Notifier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Map<Outbound, Form> endpoints = new LinkedHashMap<>();
  private final Postman postman;
  private final NoticeLog log;
  private final InstantSource clock;
  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(Notifier::thread);
  private volatile List<EndpointStatus> statuses = List.of();

  private Notifier(
      NotificationSettings settings, Backoff backoff, NoticeLog log, InstantSource clock) {
    this.postman = new Postman(clock);
    this.log = log;
    this.clock = clock;
    for (EndpointSettings endpoint : settings.endpoints()) {
      Outbound outbound =
          new Outbound(endpoint, settings.sendWithin(), settings.giveUpAfter(), backoff);
      endpoints.put(outbound, Form.of(endpoint, settings.boardUrl()));
    }
    publish();
  }

  /**
   * A notifier that has been told of nothing.
   *
   * @throws io.earshot.board.settings.BoardFileException if an address or a secret is not found
   */
  public static Notifier start(NotificationSettings settings, NoticeLog log, InstantSource clock) {
    return start(
        settings,
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random()),
        log,
        clock);
  }

  static Notifier start(
      NotificationSettings settings, Backoff backoff, NoticeLog log, InstantSource clock) {
    Notifier notifier = new Notifier(settings, backoff, log, clock);
    long millis = LOOK_EVERY.toMillis();
    var unused =
        notifier.desk.scheduleWithFixedDelay(
            notifier::safely, millis, millis, TimeUnit.MILLISECONDS);
    return notifier;
  }

  /** These were told, before a restart or by another board. Known before any later alert. */
  public void remember(List<Notice> notices) {
    desk.execute(() -> notices.forEach(this::remember));
  }

  /** Alerts stand like that now. */
  public void take(List<Alert> alerts) {
    desk.execute(
        () -> {
          Instant now = clock.instant();
          endpoints.keySet().forEach(to -> alerts.forEach(alert -> to.take(alert, now)));
          safely();
        });
  }

  /** Another board tells from now on what this one has not told yet. */
  public void leaveToOthers() {
    desk.execute(() -> endpoints.keySet().forEach(Outbound::leaveToOthers));
  }

  /** How each endpoint is doing. */
  public List<EndpointStatus> endpoints() {
    return statuses;
  }

  @Override
  public void close() {
    desk.shutdown();
    try {
      if (!desk.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        desk.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void remember(Notice notice) {
    endpoints.keySet().stream()
        .filter(to -> to.name().equals(notice.endpoint()))
        .forEach(to -> to.remember(notice));
  }

  /** A failure here must not end the looking. */
  private void safely() {
    try {
      endpoints.forEach(this::sendNext);
      publish();
    } catch (RuntimeException e) {
      LOG.error("Notifications were held up", e);
    }
  }

  private void sendNext(Outbound to, Form form) {
    Instant now = clock.instant();
    Outbound.Waiting one = to.next(now);
    if (one == null) {
      return;
    }
    var unused =
        postman
            .send(form.post(one.alert(), one.stage(), now))
            .thenAccept(answer -> later(() -> answered(to, form, answer)));
  }

  private void answered(Outbound to, Form form, Answer answer) {
    Notice notice = to.answered(answer, clock.instant());
    if (answer.problem() != null) {
      LOG.warn("Endpoint {}: {}", to.name(), answer.problem());
    }
    publish(); // who reads the notice may ask at once how its endpoint is doing
    if (notice != null) {
      log.add(notice);
    }
    sendNext(to, form);
    publish();
  }

  private void later(Runnable work) {
    if (!desk.isShutdown()) {
      desk.execute(work);
    }
  }

  private void publish() {
    List<EndpointStatus> now = new ArrayList<>();
    endpoints.keySet().forEach(to -> now.add(to.status()));
    statuses = List.copyOf(now);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "notifications");
    thread.setDaemon(true);
    return thread;
  }
}

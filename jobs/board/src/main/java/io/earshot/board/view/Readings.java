package io.earshot.board.view;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.status.ComponentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a view, as of one moment. Only to be used within {@link View#read}. */
public final class Readings {

  private static final int TREND_MINUTES = 60;
  private static final double ANGRY = -0.5;
  private static final double AT_RISK = 0.5;
  private static final int MOST_FLOOR_ROWS = 60;
  private static final int MOST_SILENT = 100;

  private final ViewState state;
  private final Instant now;

  Readings(ViewState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /** The alerts somebody may act on, worst first, among them the one waiting longest. */
  public List<AlertRow> alerts(Predicate<@Nullable String> sees) {
    return state.alerts.all().stream()
        .filter(held -> sees.test(held.alert().team()) && state.isShown(held.alert()))
        .sorted(
            Comparator.comparing((Alerts.Held held) -> held.alert().severity())
                .reversed()
                .thenComparing(held -> held.alert().openedAt()))
        .map(state::row)
        .toList();
  }

  /** The open conversations. */
  public List<ConversationRow> conversations(Predicate<@Nullable String> sees) {
    List<ConversationRow> rows = new ArrayList<>();
    for (Followed followed : state.conversations.all()) {
      if (isOpen(followed.snapshot()) && sees.test(followed.snapshot().team())) {
        rows.add(state.row(followed));
      }
    }
    return rows;
  }

  /** The floor in numbers. */
  public Totals totals(Predicate<@Nullable String> sees) {
    TotalsCount count = new TotalsCount();
    for (Followed followed : state.conversations.all()) {
      ConversationSnapshot one = followed.snapshot();
      if (isOpen(one) && sees.test(one.team())) {
        count.add(one);
      }
    }
    Map<Severity, Integer> alerts = new EnumMap<>(Severity.class);
    int taken = 0;
    for (Alerts.Held held : state.alerts.all()) {
      Alert alert = held.alert();
      if (sees.test(alert.team()) && state.isShown(alert)) {
        boolean isTaken =
            alert.state() == AlertState.ACKNOWLEDGED || alert.state() == AlertState.SNOOZED;
        taken += isTaken ? 1 : 0;
        alerts.merge(alert.severity(), isTaken ? 0 : 1, Integer::sum);
      }
    }
    List<MinuteSum> minutes = state.floor.sums(sees, now.toEpochMilli(), 2);
    return new Totals(
        count.open,
        count.waiting,
        count.waitingSince,
        count.angry,
        count.atRisk,
        count.moods == 0 ? null : count.moodSum / count.moods,
        minutes.get(0).messages(),
        alerts,
        taken);
  }

  /** The last hour by the minute, oldest first. */
  public List<TrendPoint> trend(Predicate<@Nullable String> sees) {
    long thisMinute = Math.floorDiv(now.getEpochSecond(), 60L);
    long first = thisMinute - TREND_MINUTES + 1;
    int[] open = new int[TREND_MINUTES + 1];
    for (Followed followed : state.conversations.all()) {
      ConversationSnapshot one = followed.snapshot();
      if (sees.test(one.team())) {
        open[slot(one.startedAt(), first)]++;
        open[one.endedAt() == null ? TREND_MINUTES : slot(one.endedAt(), first)]--;
      }
    }
    List<MinuteSum> minutes = state.floor.sums(sees, now.toEpochMilli(), TREND_MINUTES);
    List<TrendPoint> trend = new ArrayList<>(TREND_MINUTES);
    int there = 0;
    for (int i = 0; i < TREND_MINUTES; i++) {
      there += open[i];
      MinuteSum sum = minutes.get(i);
      trend.add(
          new TrendPoint(
              Instant.ofEpochSecond((first + i) * 60),
              sum.mood(),
              sum.risk(),
              Math.max(0, there),
              sum.alerts(),
              sum.messages()));
    }
    return trend;
  }

  /** The floor by the minute, the rows with the most messages first. */
  public List<FloorRow> floor(FloorBy by, Predicate<@Nullable String> sees) {
    return state.floor.rows(by, sees, now.toEpochMilli(), MOST_FLOOR_ROWS);
  }

  /** When the minutes of the floor began, oldest first. */
  public List<Instant> floorMinutes() {
    long last = Math.floorDiv(now.getEpochSecond(), 60L);
    List<Instant> minutes = new ArrayList<>(Minutes.KEPT);
    for (long minute = last - Minutes.KEPT + 1; minute <= last; minute++) {
      minutes.add(Instant.ofEpochSecond(minute * 60));
    }
    return minutes;
  }

  /** All that is remembered of a conversation, or null if it is not known. */
  public @Nullable Dossier dossier(ConversationId id) {
    Followed followed = state.conversations.get(id);
    return followed == null ? null : Dossier.of(state, followed);
  }

  /** A conversation as a list shows it, or null if it is not known. */
  public @Nullable ConversationRow row(ConversationId id) {
    Followed followed = state.conversations.get(id);
    return followed == null ? null : state.row(followed);
  }

  /** The alerts of a conversation, the first opened first. */
  public List<AlertRow> alerts(ConversationId id) {
    return state.alerts.of(id).stream().map(state::row).toList();
  }

  /** An alert, or null if it is not known. */
  public @Nullable Alert alert(AlertId id) {
    Alerts.Held held = state.alerts.get(id);
    return held == null ? null : held.alert();
  }

  /** The rules with what they are worth. */
  public List<RuleRow> rules() {
    return state.rules.rows(now.toEpochMilli());
  }

  /** The rules in force. */
  public RuleBook<Rule> ruleBook() {
    return state.rules.book();
  }

  /** How the parts of Earshot say they are. */
  public List<ComponentStatus> components() {
    return state.troubles.components();
  }

  /** How many records could not be used, by the reason, the latest first. */
  public List<DeadLetterCount> deadLetters() {
    return state.troubles.reasons(now);
  }

  /** The latest records that could not be used, without what they held. */
  public List<DeadLetterNote> letters() {
    return state.troubles.letters();
  }

  /** Open conversations in which nobody has said anything for long, the longest silence first. */
  public List<ConversationRow> silent(Predicate<@Nullable String> sees) {
    return state.conversations.all().stream()
        .filter(followed -> isSilent(followed.snapshot()) && sees.test(followed.snapshot().team()))
        .sorted(Comparator.comparing(followed -> lastAt(followed.snapshot())))
        .limit(MOST_SILENT)
        .map(state::row)
        .toList();
  }

  private boolean isSilent(ConversationSnapshot one) {
    return isOpen(one) && lastAt(one).plus(silence(one.channel())).isBefore(now);
  }

  private static Instant lastAt(ConversationSnapshot one) {
    return Objects.requireNonNullElse(one.lastMessageAt(), one.startedAt());
  }

  /** A third of the idleness that ends a conversation by default, or somewhat less. */
  private static Duration silence(Channel channel) {
    return switch (channel) {
      case VOICE -> Duration.ofMinutes(5);
      case CHAT, UNKNOWN -> Duration.ofMinutes(20);
      case SMS, SOCIAL -> Duration.ofHours(12);
      case EMAIL -> Duration.ofDays(2);
    };
  }

  private static boolean isOpen(ConversationSnapshot one) {
    return one.status() == ConversationStatus.OPEN;
  }

  private static int slot(Instant at, long first) {
    long minute = Math.floorDiv(at.getEpochSecond(), 60L) - first;
    return (int) Math.max(0, Math.min(TREND_MINUTES, minute));
  }

  private static final class TotalsCount {
    private int open;
    private int waiting;
    private int angry;
    private int atRisk;
    private double moodSum;
    private int moods;
    private @Nullable Instant waitingSince;

    void add(ConversationSnapshot one) {
      open++;
      Instant since = one.customerWaitingSince();
      if (since != null) {
        waiting++;
        waitingSince = waitingSince == null || since.isBefore(waitingSince) ? since : waitingSince;
      }
      if (one.mood() != null) {
        moods++;
        moodSum += one.mood().score();
        angry += one.mood().score() <= ANGRY ? 1 : 0;
      }
      atRisk += one.risk() != null && one.risk().score() >= AT_RISK ? 1 : 0;
    }
  }
}

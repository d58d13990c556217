package io.earshot.domain.routing;

import io.earshot.domain.event.LanguageTag;
import io.earshot.domain.intent.IntentBook;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where a conversation should go, by the book and its rules. */
final class RoutingPlanner {

  private final RoutingBook book;
  private final IntentBook intents;
  private final RoutingJudge judge;
  private final Map<String, Timetable> hours = new HashMap<>();

  RoutingPlanner(RoutingBook book, IntentBook intents, RoutingJudge judge) {
    this.book = book;
    this.intents = intents;
    this.judge = judge;
    book.hours().forEach((name, written) -> hours.put(name, written.timetable()));
  }

  /**
   * The plan at an instant.
   *
   * @param before the grounds of the decision before
   */
  RoutingPlan plan(RoutingFacts facts, Instant at, List<RoutingReason> before) {
    Grounds because = new Grounds(before, facts.messageId());
    RoutingQuestion question = question(facts);
    RoutingVerdict verdict = judge.judge(question);
    String queue = queue(question, verdict.queue(), because);
    Relief relief = relieved(queue, facts.waiting(), at, because);
    Target target = target(question, verdict, relief.queue(), because);
    int base = base(verdict, because);
    String selfService = selfService(question, verdict.selfService(), because);
    return new RoutingPlan(
        target,
        base,
        selfService,
        !question.isSpoken(),
        because.found(),
        verdict,
        relief.changesAt());
  }

  /** The opening hours of a queue. */
  Timetable hours(@Nullable String queue) {
    String name = book.queue(queue).hours();
    return name == null ? Timetable.ALWAYS : hours.getOrDefault(name, Timetable.ALWAYS);
  }

  private RoutingQuestion question(RoutingFacts facts) {
    Matter matter = facts.matter();
    List<String> profile = facts.customer().languages();
    String language =
        matter.language() == null && !profile.isEmpty()
            ? LanguageTag.code(profile.get(0))
            : matter.language();
    Intent intent = matter.intent();
    return new RoutingQuestion(
        facts,
        language,
        language == null || book.languages().isSpoken(language),
        intent == null ? null : intents.selfService(intent, language));
  }

  /** A language that nobody speaks comes first: no other route could serve the customer. */
  private @Nullable String queue(
      RoutingQuestion question, @Nullable RoutingRule moved, Grounds because) {
    String language = question.language();
    String fallback = book.languages().fallbackQueue();
    if (language != null && !question.isSpoken()) {
      because.add(Grounds.UNSPOKEN, "Nobody speaks " + language);
      if (fallback != null) {
        return fallback;
      }
    }
    String queue = moved == null ? question.facts().place().queue() : moved.route().queue();
    if (language != null && question.isSpoken() && fallback != null && !speaks(queue, language)) {
      because.add(Grounds.SPEAKERS, "In queue %s nobody speaks %s".formatted(queue, language));
      return fallback;
    }
    if (moved != null) {
      because.add(moved);
    } else if (queue != null) {
      because.add(Grounds.AS_QUEUED, Grounds.queued(queue));
    } else if (book.fallbackQueue() != null) {
      because.add(Grounds.FALLBACK, "Nobody has queued it");
      return book.fallbackQueue();
    }
    return queue;
  }

  private boolean speaks(@Nullable String queue, String language) {
    List<String> spoken = book.queue(queue).languages();
    return spoken.isEmpty() || spoken.contains(language) || book.languages().isHome(language);
  }

  /** Where the conversations of this queue go then: elsewhere while it cannot take them. */
  private Relief relieved(@Nullable String queue, Wait waiting, Instant at, Grounds because) {
    Overflow overflow = book.queue(queue).overflow();
    if (overflow == null) {
      return new Relief(queue, null);
    }
    Timetable timetable = hours(queue);
    Instant since = waiting.since();
    if (overflow.whenClosed() && !timetable.isOpen(at)) {
      because.add(Grounds.CLOSED, "Queue %s is closed".formatted(queue));
      return new Relief(overflow.queue(), since == null ? null : timetable.nextChange(at));
    }
    Instant waited =
        since == null || overflow.after() == null ? null : timetable.after(since, overflow.after());
    if (waited != null && !waited.isAfter(at)) {
      because.add(Grounds.WAITED, "Waited too long in queue %s".formatted(queue));
      return new Relief(overflow.queue(), null);
    }
    Instant closes = since == null || !overflow.whenClosed() ? null : timetable.nextChange(at);
    return new Relief(queue, Alarm.earlier(waited, closes));
  }

  private Target target(
      RoutingQuestion question, RoutingVerdict verdict, @Nullable String queue, Grounds because) {
    Queue entry = book.queue(queue);
    TreeSet<String> skills = new TreeSet<>(entry.skills());
    Route route = verdict.queue() == null ? null : verdict.queue().route();
    Route taken = route != null && Objects.equals(queue, route.queue()) ? route : null;
    if (taken != null) {
      skills.addAll(taken.skills());
    }
    for (RoutingRule rule : verdict.skills()) {
      skills.addAll(rule.route().skills());
      because.add(rule);
    }
    String language = question.language();
    Languages languages = book.languages();
    if (language != null && question.isSpoken() && !languages.isHome(language)) {
      skills.add(languages.skillFor(language));
      because.add(Grounds.SPEAKERS, "Speaks " + language);
    }
    String team = taken != null && taken.team() != null ? taken.team() : entry.team();
    return new Target(
        queue,
        List.copyOf(skills),
        language,
        team == null ? question.facts().place().team() : team);
  }

  private int base(RoutingVerdict verdict, Grounds because) {
    int base = book.basePriority();
    for (RoutingRule rule : verdict.priority()) {
      base += rule.route().points();
      because.add(rule);
    }
    return Math.max(Priority.MIN, Math.min(Priority.MAX, base));
  }

  private static @Nullable String selfService(
      RoutingQuestion question, @Nullable RoutingRule rule, Grounds because) {
    if (rule == null) {
      return null;
    }
    because.add(rule);
    String said = rule.route().selfService();
    return said == null ? question.selfService() : said;
  }

  /**
   * Where a conversation goes then.
   *
   * @param changesAt when that next changes by itself, or null
   */
  private record Relief(@Nullable String queue, @Nullable Instant changesAt) {}
}

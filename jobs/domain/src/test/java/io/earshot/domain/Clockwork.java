package io.earshot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Plays events through a desk of the domain as an operator would, with timers that ring as soon as
 * their time is reached, some of them late, or none before the end.
 *
 * @param <S> what the desk remembers
 * @param <E> what happens
 */
public final class Clockwork<S, E> {

  /** When timers ring. */
  public enum Ringing {
    EAGER,
    LAZY,
    NEVER_BEFORE_THE_END
  }

  /**
   * What a desk answered.
   *
   * @param told one list for each kind of thing that goes out
   */
  public record Answer<S>(S after, List<? extends List<?>> told, Instant timerAt) {}

  private static final int TOO_MANY_RINGS = 10_000;

  private final BiFunction<S, E, Answer<S>> onEvent;
  private final BiFunction<S, Instant, Answer<S>> onDeadline;
  private final Function<E, Instant> timeOf;
  private final TreeSet<Instant> timers = new TreeSet<>();
  private final List<List<Object>> told = new ArrayList<>();
  private S state;

  public Clockwork(
      BiFunction<S, E, Answer<S>> onEvent,
      BiFunction<S, Instant, Answer<S>> onDeadline,
      Function<E, Instant> timeOf) {
    this.onEvent = onEvent;
    this.onDeadline = onDeadline;
    this.timeOf = timeOf;
  }

  /** All that was told in the end, by kind; the desk must have forgotten everything by then. */
  public List<List<Object>> play(List<E> events, Ringing ringing, Random chance) {
    Instant clock = Instant.MIN;
    for (E event : events) {
      Instant at = timeOf.apply(event);
      clock = at.isAfter(clock) ? at : clock;
      switch (ringing) {
        case EAGER -> ringAllUntil(clock);
        case LAZY -> ringSomeUntil(clock, chance);
        case NEVER_BEFORE_THE_END -> {}
      }
      take(onEvent.apply(state, event));
    }
    ringAllUntil(Instant.MAX);
    assertThat(state).as("forgotten in the end").isNull();
    return told;
  }

  /** The first thing told otherwise, which reads better than two long lists; null if none was. */
  public static String difference(List<List<Object>> one, List<List<Object>> other) {
    for (int kind = 0; kind < Math.max(one.size(), other.size()); kind++) {
      List<Object> a = kind < one.size() ? one.get(kind) : List.of();
      List<Object> b = kind < other.size() ? other.get(kind) : List.of();
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        Object said = i < a.size() ? a.get(i) : "nothing";
        Object instead = i < b.size() ? b.get(i) : "nothing";
        if (!said.equals(instead)) {
          return "number " + i + ":\n" + said + "\nbut\n" + instead;
        }
      }
    }
    return null;
  }

  private void ringAllUntil(Instant until) {
    for (int rings = 0; !timers.isEmpty() && !timers.first().isAfter(until); rings++) {
      assertThat(rings).as("timers rung without an event").isLessThan(TOO_MANY_RINGS);
      ring(timers.pollFirst());
    }
  }

  private void ringSomeUntil(Instant until, Random chance) {
    for (Instant timer : List.copyOf(timers.headSet(until, true))) {
      if (chance.nextBoolean() && timers.remove(timer)) {
        ring(timer);
      }
    }
  }

  private void ring(Instant timer) {
    if (state != null) {
      take(onDeadline.apply(state, timer));
    }
  }

  private void take(Answer<S> answer) {
    state = answer.after();
    if (answer.timerAt() != null) {
      timers.add(answer.timerAt());
    }
    for (int kind = 0; kind < answer.told().size(); kind++) {
      if (told.size() <= kind) {
        told.add(new ArrayList<>());
      }
      told.get(kind).addAll(answer.told().get(kind));
    }
  }
}

package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.IDLENESS;
import static io.earshot.domain.Said.agent;
import static io.earshot.domain.Said.customer;
import static io.earshot.domain.Said.ended;
import static io.earshot.domain.Said.instead;
import static io.earshot.domain.Said.partial;
import static io.earshot.domain.Said.recalled;
import static io.earshot.domain.Said.redacted;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Said.started;
import static io.earshot.domain.Said.survey;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Clockwork;
import io.earshot.domain.Clockwork.Answer;
import io.earshot.domain.Clockwork.Ringing;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.language.LanguageGuesser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed on depends on the events alone, not on when timers ring. */
class ArrangerDeterminismTest {

  private static final int STORIES = 200;
  private static final double[] PAUSES = {0, 0.2, 1, 3, 8, 12, 60, 1200, 4000, 8000, 200_000};

  @ParameterizedTest(name = "remembered for {0} s after the end")
  @ValueSource(longs = {3, 3600})
  void timersChangeNothingThatIsHandedOn(long rememberedFor) {
    for (int seed = 0; seed < STORIES; seed++) {
      List<ConversationEvent> events = someEvents(new Random(seed));

      List<List<Object>> eager = play(events, Ringing.EAGER, seed, seconds(rememberedFor));
      List<List<Object>> lazy = play(events, Ringing.LAZY, seed, seconds(rememberedFor));
      List<List<Object>> never =
          play(events, Ringing.NEVER_BEFORE_THE_END, seed, seconds(rememberedFor));

      assertThat(Clockwork.difference(eager, lazy)).as("seed %d", seed).isNull();
      assertThat(Clockwork.difference(eager, never)).as("seed %d", seed).isNull();
    }
  }

  private static List<List<Object>> play(
      List<ConversationEvent> events, Ringing ringing, int seed, Duration rememberedFor) {
    Arranger arranger =
        new Arranger(
            new ArrangeSettings(seconds(10), rememberedFor, IDLENESS),
            LanguageGuesser.NONE,
            (text, role, before) -> text);
    return new Clockwork<Arrangement, ConversationEvent>(
            (before, event) -> answer(arranger.onEvent(before, event)),
            (before, timer) -> answer(arranger.onDeadline(before, timer)),
            ConversationEvent::occurredAt)
        .play(events, ringing, new Random(seed));
  }

  private static Answer<Arrangement> answer(ArrangeStep step) {
    Arrangement after = step.after();
    if (after != null) {
      assertThat(after.seen()).hasSizeLessThanOrEqualTo(Arrangement.MAX_SEEN);
      assertThat(after.turns()).hasSizeLessThanOrEqualTo(Arrangement.MAX_TURNS);
      assertThat(after.partials()).hasSizeLessThanOrEqualTo(Arrangement.MAX_PARTIALS);
    }
    List<Integer> duplicates = Collections.nCopies(step.duplicates(), 1);
    return new Answer<>(after, List.of(step.handedOn(), duplicates), step.timerAt());
  }

  private static List<ConversationEvent> someEvents(Random chance) {
    List<ConversationEvent> events = new ArrayList<>();
    double clock = 0;
    for (int i = 0; i < 60; i++) {
      clock += PAUSES[chance.nextInt(chance.nextInt(PAUSES.length) + 1)];
      boolean late = chance.nextInt(4) == 0;
      events.add(someEvent(chance, late ? clock - chance.nextInt(40) : clock));
    }
    return events;
  }

  private static ConversationEvent someEvent(Random chance, double at) {
    String id = "m-" + chance.nextInt(8);
    String text = "text " + chance.nextInt(3);
    return switch (chance.nextInt(12)) {
      case 0 -> started(at, chance.nextBoolean() ? Channel.VOICE : Channel.CHAT, "billing");
      case 1 -> ended(at);
      case 2 -> redacted(id, at);
      case 3 -> recalled(at);
      case 4 -> survey(at, 3);
      case 5 -> instead("m-" + chance.nextInt(8), id, text, at);
      case 6, 7 -> customer(id, text, at);
      case 8 -> agent("a-" + chance.nextInt(8), text, at);
      default -> partial(id, text, at);
    };
  }
}

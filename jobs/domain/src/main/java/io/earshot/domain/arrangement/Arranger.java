package io.earshot.domain.arrangement;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.language.LanguageGuesser;
import io.earshot.domain.language.LanguageJudge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hands each message of a conversation on once, at once and in context. It never waits for a better
 * order: who comes late comes late, and is put into its place by those who fold.
 *
 * <p>A deadline that is due before an event is decided before it, whether its timer rang or not, so
 * the outcome depends on the events alone and not on how fast time was seen to pass.
 */
public final class Arranger {

  private final ArrangeSettings settings;
  private final LanguageJudge languages;
  private final TextMasker masker;

  /**
   * An arranger with these settings.
   *
   * @param guesser tells languages apart
   * @param masker masks each message in the light of those before
   */
  public Arranger(ArrangeSettings settings, LanguageGuesser guesser, TextMasker masker) {
    this.settings = settings;
    this.languages = new LanguageJudge(guesser);
    this.masker = masker;
  }

  /** What follows from an event; {@code before} is null for a conversation not known yet. */
  public ArrangeStep onEvent(@Nullable Arrangement before, ConversationEvent event) {
    Instant at = event.occurredAt();
    ArrangeBench bench =
        new ArrangeBench(
            before == null ? Arrangement.begin(at) : before, settings, languages, masker);
    bench.settle(at);
    bench.reach(at);
    apply(event, bench);
    return bench.step();
  }

  /** What follows when time reaches {@code now}; a deadline that has moved has no consequence. */
  public ArrangeStep onDeadline(Arrangement before, Instant now) {
    Arrangement rung = before.withAlarm(before.alarm().rang(now));
    ArrangeBench bench = new ArrangeBench(rung, settings, languages, masker);
    bench.settle(now);
    return bench.step();
  }

  private static void apply(ConversationEvent event, ArrangeBench bench) {
    if (event instanceof Message message) {
      bench.take(message);
      return;
    }
    if (event instanceof MessageRedacted redacted) {
      bench.retract(redacted);
      return;
    }
    if (event instanceof ConversationStarted start) {
      bench.takeUp(start.occurredAt());
      bench.learn(start.channel(), start.customerId(), start.language());
    } else if (event instanceof CustomerRecalled recalled) {
      bench.learnCustomer(recalled.standing().customerId());
    } else if (event instanceof ConversationEnded ended) {
      bench.finishPartials(Instant.MAX);
      bench.end(ended.occurredAt());
    }
    bench.passOn(event);
  }
}

package io.earshot.language.risk;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.domain.risk.RiskModel;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.pack.LanguagePack;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a contact centre could do without a risk model. */
public final class Baselines {

  private static final Set<Signal> THREATS =
      EnumSet.of(
          Signal.ASKS_FOR_SUPERVISOR,
          Signal.THREATENS_TO_LEAVE,
          Signal.LEGAL_THREAT,
          Signal.PUBLIC_THREAT,
          Signal.ABUSIVE_LANGUAGE);

  private static final int MOST_MESSAGES = 4;

  private Baselines() {}

  /** All of them; thresholds are found by the worth that these settings put on outcomes. */
  public static List<Policy> all(RiskTrainer.Settings settings) {
    return List.of(
        best("two negative turns in a row", List.of(Baselines::twoNegatives), settings),
        best("keywords only", keywords(), settings),
        best("mood threshold only", moods(), settings));
  }

  private static Policy best(
      String name, List<Detector> candidates, RiskTrainer.Settings settings) {
    return new Policy() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Detector tuned(List<ReadCase> conversations, RiskModel model) {
        Detector best = candidates.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Detector candidate : candidates) {
          List<Outcome> outcomes =
              conversations.stream().map(each -> Outcome.of(candidate, each)).toList();
          double worth = RiskTrainer.worth(outcomes, settings);
          if (worth > most) {
            most = worth;
            best = candidate;
          }
        }
        return best;
      }
    };
  }

  private static @Nullable Integer twoNegatives(ReadCase conversation) {
    int streak = 0;
    for (int entry = 0; entry < conversation.size(); entry++) {
      ScoredMessage message = conversation.messages().get(entry);
      if (message.role() == ParticipantRole.CUSTOMER && message.sentiment() != null) {
        boolean negative = message.sentiment().label() == SentimentLabel.NEGATIVE;
        streak = negative ? streak + 1 : 0;
      }
      if (streak == 2) {
        return entry;
      }
    }
    return null;
  }

  /** So many of the phrases that the language pack knows for threats, abuse and supervisors. */
  private static List<Detector> keywords() {
    LanguagePack pack = LanguagePack.english();
    MessageFeatures words = new MessageFeatures(pack);
    return IntStream.rangeClosed(1, 2)
        .<Detector>mapToObj(least -> conversation -> firstPhrases(conversation, least, pack, words))
        .toList();
  }

  private static @Nullable Integer firstPhrases(
      ReadCase conversation, int least, LanguagePack pack, MessageFeatures words) {
    Set<String> found = new java.util.HashSet<>();
    for (int entry = 0; entry < conversation.size(); entry++) {
      UnreadMessage message = conversation.told().entries().get(entry).labelled().message();
      int said = entry;
      if (message.role() == ParticipantRole.CUSTOMER) {
        pack.phrases()
            .find(
                words.tokens(message),
                ParticipantRole.CUSTOMER,
                (signal, from, to) -> {
                  if (THREATS.contains(signal)) {
                    found.add(said + " " + signal);
                  }
                });
      }
      if (found.size() >= least) {
        return entry;
      }
    }
    return null;
  }

  private static List<Detector> moods() {
    List<Detector> candidates = new ArrayList<>();
    for (int least = 1; least <= MOST_MESSAGES; least++) {
      for (int percent = -95; percent <= -10; percent += 5) {
        int messages = least;
        double threshold = percent / 100.0;
        candidates.add(conversation -> firstMood(conversation, messages, threshold));
      }
    }
    return candidates;
  }

  private static @Nullable Integer firstMood(ReadCase conversation, int least, double threshold) {
    for (int entry = 0; entry < conversation.size(); entry++) {
      Tally tally = conversation.tally(entry);
      if (tally.temper().read() >= least && tally.mood() <= threshold) {
        return entry;
      }
    }
    return null;
  }
}

package io.earshot.domain.risk;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.inWords;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.read;
import static io.earshot.domain.Said.revised;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectedFeaturesTest {

  @Test
  void aMessageThatComesLateOrIsCorrectedLeadsToTheSameFeatures() {
    List<ScoredMessage> told = aTalk();
    Tally right = reckoned(told);

    List<ScoredMessage> shuffled = new ArrayList<>(told);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(valuesOf(reckoned(shuffled))).containsExactly(valuesOf(right));

    List<ScoredMessage> wrongFirst = new ArrayList<>(told);
    ScoredMessage asMeant = told.get(2);
    wrongFirst.set(2, inWords("Something else altogether", scored(asMeant.role(), "m-2", 20, 0.9)));
    wrongFirst.add(revised(2, asMeant));
    assertThat(valuesOf(reckoned(wrongFirst))).containsExactly(valuesOf(right));
  }

  private static List<ScoredMessage> aTalk() {
    List<ScoredMessage> told = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ParticipantRole role = i % 2 == 0 ? ParticipantRole.CUSTOMER : ParticipantRole.AGENT;
      Signal signal = i % 2 == 0 ? Signal.REPEATS_SELF : Signal.DISMISSIVE;
      ScoredMessage said = scored(role, "m-" + i, i * 10, 0.3 - i * 0.1);
      List<DetectedSignal> signals =
          i % 3 == 0 ? List.of(new DetectedSignal(signal, 0.5 + i * 0.04, 0, 5)) : List.of();
      EmotionReading emotion = new EmotionReading(Emotion.FRUSTRATION, 0.05 * i);
      String words = "Number " + i * 37 + " still waiting on parcel " + i * i;
      told.add(
          spoken(i * 10 - 4, i * 10 + 7, 50.0 + i, inWords(words, read(emotion, signals, said))));
    }
    return told;
  }

  private static Tally reckoned(List<ScoredMessage> messages) {
    Reckoning reckoning = Reckoning.EMPTY;
    for (ScoredMessage message : messages) {
      reckoning = reckoning.with(mark(message));
    }
    return reckoning.now();
  }

  private static double[] valuesOf(Tally of) {
    return RiskFeatures.values(of, Background.on(Channel.VOICE), at(130), 2);
  }
}

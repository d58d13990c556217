package io.earshot.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Told;
import io.earshot.board.feed.FeedRecord;
import io.earshot.rules.CelConditions;
import io.earshot.wire.Topics;
import io.earshot.wire.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RebuiltViewTest {

  @Test
  void aViewThatIsRebuiltStandsAsOneThatListenedInWhateverOrderTheTopicsCome() {
    List<FeedRecord> told = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String id = "c-" + i;
      told.add(Told.conversation(id, 1, "queue", Told.text("q" + i % 3)));
      told.add(Told.message("m-" + i, id, Told.NOW.minusSeconds(60L * i), i % 2 == 0 ? -0.8 : 0.4));
      told.add(Told.conversation(id, 2, "queue", Told.text("q" + i % 3)));
      told.add(Told.alert("a-" + i, 1, id, "OPENED"));
      told.add(Told.alert("a-" + i, 2, id, i % 2 == 0 ? "RAISED" : "CLEARED"));
    }
    View view = view();
    view.take(told);

    View rebuilt = view();
    Collections.shuffle(told, new Random(7));
    rebuilt.take(told.stream().filter(one -> one.topic() != Topics.SCORED_MESSAGES).toList());
    rebuilt.takeEarlier(told);
    rebuilt.takeEarlier(told); // what a job repeats counts once

    assertThat(image(rebuilt)).isEqualTo(image(view));
  }

  private static String image(View of) {
    return of.read(
        readings ->
            new String(
                RecordJson.write(
                    List.of(
                        readings.alerts(team -> true).stream()
                            .map(row -> row.alert().alertId() + " " + row.alert().revision())
                            .sorted()
                            .toList(),
                        readings.conversations(team -> true).stream()
                            .map(row -> row.conversationId() + " " + row.revision())
                            .sorted()
                            .toList(),
                        readings.totals(team -> true),
                        readings.trend(team -> true),
                        readings.floor(FloorBy.QUEUE, team -> true).stream()
                            .map(row -> List.of(row.key(), row.messages(), row.alerts()))
                            .toList())),
                StandardCharsets.UTF_8));
  }

  private static View view() {
    return new View(
        Bounds.USUAL, List.of(), CelConditions.ofEscalation(), InstantSource.fixed(Told.NOW));
  }
}

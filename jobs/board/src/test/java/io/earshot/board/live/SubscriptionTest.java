package io.earshot.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.Told;
import io.earshot.board.access.Role;
import io.earshot.board.access.Viewer;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.feed.FeedState;
import io.earshot.board.view.Bounds;
import io.earshot.board.view.View;
import io.earshot.rules.CelConditions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private static final Viewer NORTH = new Viewer("nora", Role.VIEWER, Set.of("north"));

  private final InstantSource clock = InstantSource.fixed(Told.NOW);
  private final View view = new View(Bounds.USUAL, List.of(), CelConditions.ofEscalation(), clock);
  private final Live live = new Live(view, new Caught(), clock, 2, new Ring(4, 1 << 20));

  SubscriptionTest() {
    view.listen(live);
    view.caughtUp();
  }

  @Test
  void aPageThatIsTooSlowIsLetGoAndTheOthersHearAll() throws Exception {
    Subscription slow = subscribe(Viewer.local(), null);
    Subscription quick = subscribe(Viewer.local(), null);

    int heard = 0;
    for (int i = 0; i < 1_000; i++) {
      view.take(List.of(Told.alert("a-" + i, 1, "c-" + i, "OPENED")));
      heard += heardOf(quick).size();
    }

    assertThat(slow.isDropped()).isTrue();
    assertThat(slow.next(Duration.ZERO)).isNull();
    assertThat(quick.isDropped()).isFalse();
    assertThat(heard).isEqualTo(1_000 + 1); // and the beat at the beginning
  }

  @Test
  void aViewerOfATeamHearsNothingOfAnother() throws Exception {
    Subscription north = subscribe(NORTH, null);

    view.take(
        List.of(
            Told.alert("a-1", 1, "c-1", "OPENED", "team", Told.text("south")),
            Told.alert("a-2", 1, "c-2", "OPENED", "team", "null"),
            Told.alert("a-3", 1, "c-3", "OPENED")));

    assertThat(heardOf(north)).filteredOn(event -> event.contains("event: alert")).hasSize(1);
  }

  @Test
  void onlyTheLatestEventsAreKeptForThoseWhoComeBack() throws Exception {
    EventId before = live.latest();
    for (int i = 0; i < 5; i++) {
      view.take(List.of(Told.alert("a-" + i, 1, "c-" + i, "OPENED")));
    }

    assertThat(heardOf(subscribe(Viewer.local(), before)).get(0)).contains("event: reset");
    assertThat(heardOf(subscribe(Viewer.local(), new EventId(before.epoch(), before.seq() + 1))))
        .filteredOn(event -> event.contains("event: alert"))
        .hasSize(4);
  }

  @Test
  void noMorePagesAreServedThanThereAreThreadsFor() {
    Subscription first = subscribe(Viewer.local(), null);
    subscribe(Viewer.local(), null);

    assertThat(live.subscribe(Viewer.local(), null, null)).isNull();
    first.close();
    assertThat(live.subscribe(Viewer.local(), null, null)).isNotNull();
  }

  @Test
  void whoeverListensWhileTheBoardIsRebuiltBeginsAnewOnceItIs() throws Exception {
    Subscription page = subscribe(Viewer.local(), null);

    view.caughtUp();

    assertThat(heardOf(page)).last().asString().contains("event: reset");
  }

  private Subscription subscribe(Viewer viewer, @Nullable EventId since) {
    return Objects.requireNonNull(live.subscribe(viewer, null, since));
  }

  private static List<String> heardOf(Subscription page) throws InterruptedException {
    List<String> heard = new ArrayList<>();
    while (page.hasNext()) {
      byte[] frame = page.next(Duration.ZERO);
      heard.add(new String(Objects.requireNonNull(frame), StandardCharsets.UTF_8));
    }
    return heard;
  }

  private static final class Caught implements FeedProgress {
    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public boolean isCaughtUp() {
      return true;
    }

    @Override
    public boolean isComplete() {
      return true;
    }

    @Override
    public List<FeedState> states() {
      return List.of();
    }
  }
}

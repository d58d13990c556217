package io.earshot.bench.state;

import io.earshot.bench.Home;
import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Script;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.step.Sides;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes an open conversation takes in state after ten messages, and what it costs to write
 * and read them and what travels between tasks: as the job does it, beside Flink's own serializer
 * for records. {@code make bench-state}.
 */
public final class StateSize {

  /** After so many messages, unless asked for another number. */
  static final int USUAL_MESSAGES = 10;

  private static final int ROUNDS = 30;
  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final int TIMES = 4;
  private static final String BYTES =
      """

      %d conversations after %d messages each; medians, and the 90th of a hundred in brackets

      | | n | bytes, by fields | words apart | bytes, as the job does it | words apart |
      |---|---|---|---|---|---|
      """;
  private static final String COST =
      """

      | write + read | by fields | allocated | as the job does it | allocated |
      |---|---|---|---|---|
      """;

  private final List<Compared<?>> compared = new ArrayList<>();
  private final List<Compared<?>> kept;
  private final int conversations;
  private final int messages;

  /**
   * A measurement.
   *
   * @param home the folder with the models
   * @param corpus conversations; of those that are long enough the first messages are played
   * @param messages how many
   */
  StateSize(Home home, List<CorpusConversation> corpus, int messages) {
    this.messages = messages;
    JobSettings settings = home.settings("LINEAR");
    List<Played> played = played(settings, corpus, messages);
    conversations = played.size();
    kept =
        List.of(
            state(
                JobState.arrangement(settings),
                Arrangement.class,
                played,
                it -> it.arrangement,
                Words::in),
            state(
                JobState.conversation(settings),
                Conversation.class,
                played,
                it -> it.conversation,
                Words::in),
            state(
                JobState.routingCase(settings),
                RoutingCase.class,
                played,
                it -> it.routing,
                it -> 0));
    compared.addAll(kept);
    compared.add(
        streamed(TypeInformation.of(DecodedEvent.class), played, Played::decoded, Words::in));
    compared.add(
        streamed(TypeInformation.of(FollowedEvent.class), played, Played::followed, Words::in));
    compared.add(streamed(Sides.ROUTING.getTypeInfo(), played, Played::facts, it -> 0));
  }

  /**
   * Measures and prints a table.
   *
   * @param arguments after how many messages (10 if not given); how many rounds count (30)
   */
  public static void main(String[] arguments) throws IOException {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_MESSAGES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Home home = Home.own();
    List<CorpusConversation> corpus = CorpusReader.read(home.corpus());
    System.out.println(new StateSize(home, corpus, messages).measure(rounds, rounds));
  }

  /** Two tables: bytes and processor time. */
  String measure(int warmUps, int rounds) {
    for (int round = 0; round < warmUps + rounds; round++) {
      for (Compared<?> one : compared) {
        one.plain().round(TIMES, round >= warmUps);
        one.asInTheJob().round(TIMES, round >= warmUps);
      }
    }
    StringBuilder out = new StringBuilder(BYTES.formatted(conversations, messages));
    compared.forEach(it -> out.append(it.bytes()));
    out.append(together()).append(COST);
    compared.forEach(it -> out.append(it.cost()));
    return out.toString();
  }

  /** Bytes of a conversation as the job keeps it, the words apart; the median. */
  double medianKept() {
    return Quantiles.of(sums(Compared::asInTheJob), 0.5);
  }

  private String together() {
    List<Integer> before = sums(Compared::plain);
    List<Integer> after = sums(Compared::asInTheJob);
    return String.format(
        Locale.ROOT,
        "| together, words apart | %d | | %.0f (%.0f) | | %.0f (%.0f) |%n",
        before.size(),
        Quantiles.of(before, 0.5),
        Quantiles.of(before, 0.9),
        Quantiles.of(after, 0.5),
        Quantiles.of(after, 0.9));
  }

  private List<Integer> sums(Function<Compared<?>, Cost<?>> way) {
    List<List<Integer>> sizes = kept.stream().map(way).map(Cost::sizesApartFromWords).toList();
    return IntStream.range(0, conversations)
        .mapToObj(i -> sizes.stream().mapToInt(it -> it.get(i)).sum())
        .toList();
  }

  private static <T> Compared<T> state(
      ValueStateDescriptor<T> state,
      Class<T> type,
      List<Played> played,
      Function<Played, @Nullable T> kept,
      ToIntFunction<T> words) {
    List<T> values = played.stream().map(kept).filter(Objects::nonNull).toList();
    return new Compared<>(
        state.getName(),
        new Cost<>(serializer(ByFields.of(type)), values, words),
        new Cost<>(state.getSerializer(), values, words));
  }

  private static <T> Compared<T> streamed(
      TypeInformation<T> type,
      List<Played> played,
      Function<Played, List<T>> travelled,
      ToIntFunction<T> words) {
    List<T> values = played.stream().map(travelled).flatMap(List::stream).toList();
    return new Compared<>(
        type.getTypeClass().getSimpleName(),
        new Cost<>(serializer(ByFields.of(type.getTypeClass())), values, words),
        new Cost<>(serializer(type), values, words));
  }

  private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static List<Played> played(
      JobSettings settings, List<CorpusConversation> corpus, int messages) {
    Stage stage = new Stage(settings);
    List<Played> all = new ArrayList<>();
    for (CorpusConversation conversation : corpus) {
      Instant start = BEGIN.plus(BETWEEN.multipliedBy(all.size()));
      List<ConversationEvent> events =
          Script.unhurried(conversation, 1).stream()
              .map(cue -> cue.event().apply(start.plus(cue.at())))
              .toList();
      Played played = stage.play(events, messages);
      if (played.followed().size() == messages && played.routing != null) {
        all.add(played);
      }
    }
    return all;
  }
}

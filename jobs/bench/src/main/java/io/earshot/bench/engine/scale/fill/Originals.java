package io.earshot.bench.engine.scale.fill;

import io.earshot.bench.engine.load.OpenTalk;
import io.earshot.bench.engine.load.Prefixes;
import io.earshot.bench.engine.site.BenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.OperatorTransformation;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.state.api.SavepointWriter;
import org.apache.flink.state.api.StateBootstrapTransformation;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/**
 * What a job has kept of the prefixes that it was told, and the savepoints that are made of it: any
 * number of conversations, each the copy of a prefix under an id of its own.
 */
public final class Originals {

  /** What Flink takes for jobs as narrow as ours, and what a savepoint must agree with. */
  private static final int MAX_PARALLELISM = 128;

  private static final int WRITERS = 2;
  private static final String WRITER_MEMORY = "128mb";

  private final Map<KeptState<?>, @Nullable StoredState[]> byState;
  private final Path folder;

  private Originals(Map<KeptState<?>, @Nullable StoredState[]> byState, Path folder) {
    this.byState = byState;
    this.folder = folder;
  }

  /**
   * Reads what a job has kept.
   *
   * @param checkpoint of that job, as Flink names it
   * @param folder for what Flink puts aside meanwhile, then and when writing
   * @throws BenchException if a step has kept nothing of any prefix
   */
  public static Originals read(
      String checkpoint, List<KeptState<?>> kept, Prefixes prefixes, Path folder) {
    Map<KeptState<?>, @Nullable StoredState[]> byState = new LinkedHashMap<>();
    for (KeptState<?> one : kept) {
      byState.put(one, read(checkpoint, one, prefixes, folder));
    }
    return new Originals(byState, folder);
  }

  private static <T> @Nullable StoredState[] read(
      String checkpoint, KeptState<T> kept, Prefixes prefixes, Path folder) {
    Map<String, StoredState> byKey = new HashMap<>();
    try {
      CloseableIterator<StoredState> all =
          SavepointReader.read(environment(folder, 1), checkpoint, rocksDb())
              .readKeyedState(
                  OperatorIdentifier.forUid(kept.uid()),
                  new ReadStates<>(kept),
                  Types.STRING,
                  TypeInformation.of(StoredState.class))
              .executeAndCollect();
      all.forEachRemaining(one -> byKey.put(one.key(), one));
      all.close();
    } catch (Exception e) {
      throw BenchException.ofFlink("what %s has kept cannot be read".formatted(kept.uid()), e);
    }
    @Nullable StoredState[] states = new @Nullable StoredState[prefixes.size()];
    int found = 0;
    for (int i = 0; i < states.length; i++) {
      states[i] = byKey.get(kept.ofCustomer() ? Prefixes.customer(i) : Prefixes.conversation(i));
      found += states[i] == null ? 0 : 1;
    }
    if (found == 0) {
      throw new BenchException("%s has kept nothing".formatted(kept.uid()), null);
    }
    return states;
  }

  /** The earliest instant at which any of them is to be woken; null if none is. */
  public @Nullable Instant earliestTimer() {
    OptionalLong earliest =
        byState.values().stream()
            .flatMap(Arrays::stream)
            .filter(Objects::nonNull)
            .flatMapToLong(one -> LongStream.of(one.timers()))
            .min();
    return earliest.isPresent() ? Instant.ofEpochMilli(earliest.getAsLong()) : null;
  }

  /**
   * Writes a savepoint of so many conversations, as {@link OpenTalk} names them.
   *
   * @param savepoint a folder that is not there yet
   */
  public void write(long conversations, Path savepoint) {
    StreamExecutionEnvironment env = environment(folder, WRITERS);
    DataStream<Long> numbers = env.fromSequence(0, conversations - 1);
    SavepointWriter writer = SavepointWriter.newSavepoint(env, rocksDb(), MAX_PARALLELISM);
    byState.forEach(
        (kept, states) ->
            writer.withOperator(
                OperatorIdentifier.forUid(kept.uid()), copies(numbers, kept, states)));
    writer.write(savepoint.toUri().toString());
    try {
      env.execute("write " + conversations + " conversations");
    } catch (Exception e) {
      throw BenchException.ofFlink("a savepoint cannot be written", e);
    }
  }

  private static <T> StateBootstrapTransformation<Long> copies(
      DataStream<Long> numbers, KeptState<T> kept, @Nullable StoredState[] states) {
    boolean ofCustomer = kept.ofCustomer();
    return OperatorTransformation.bootstrapWith(numbers)
        .keyBy(
            number -> ofCustomer ? OpenTalk.customer(number) : OpenTalk.conversation(number),
            Types.STRING)
        .transform(new WriteStates<>(kept, states));
  }

  private static EmbeddedRocksDBStateBackend rocksDb() {
    EmbeddedRocksDBStateBackend backend = new EmbeddedRocksDBStateBackend(true);
    backend.getMemoryConfiguration().setFixedMemoryPerSlot(WRITER_MEMORY);
    return backend;
  }

  private static StreamExecutionEnvironment environment(Path folder, int parallelism) {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.TMP_DIRS, folder.toString());
    settings.set(RestOptions.BIND_PORT, "0");
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
  }
}

package io.earshot.bench.customer;

import io.earshot.bench.TaskTime;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.local.Folder;
import io.earshot.local.cluster.ClusterException;
import io.earshot.local.cluster.LocalCluster;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.step.RecallCustomer;
import io.earshot.pipeline.step.Sides;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * What a million customers cost: recall-customer as the job has it, on a cluster of its own with
 * RocksDB and checkpoints, over half a year of news. {@code make bench-customers}.
 */
public final class CustomerCost {

  private static final int EACH = 3;
  private static final Pattern WHOLE = Pattern.compile(".*chk-(\\d+)._metadata");
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final Duration PATIENCE = Duration.ofHours(3);
  private static final double NANOS_A_MICRO = 1e3;

  private final CustomerTraffic traffic;
  private final long customers;

  CustomerCost(long customers) {
    this.customers = customers;
    this.traffic = new CustomerTraffic(customers, customers * EACH);
  }

  /**
   * Measures and prints a table.
   *
   * @param arguments how many customers there are; a million if not given
   */
  public static void main(String[] arguments) throws IOException {
    long customers = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    System.out.println(new CustomerCost(customers).measure());
  }

  /** A table: processor time for a piece of news, bytes for a customer. */
  String measure() throws IOException {
    try (Folder own = Folder.temporary()) {
      Path checkpoints = own.path().resolve("checkpoints");
      LocalCluster.Options options =
          new LocalCluster.Options(1, 0, own.path().resolve("work"), checkpoints, 1);
      CustomerTraffic.TOLD.reset();
      CustomerTraffic.IDLE.set(false);
      long before = processNanos();
      try (TaskTime time = TaskTime.watching();
          LocalCluster cluster = LocalCluster.start(options)) {
        cluster.run(this::build, null);
        awaitIdle(cluster, checkpoints);
        long tasks = time.nanos();
        long process = processNanos() - before;
        return table(tasks, process, bytesIn(checkpoints));
      }
    }
  }

  private void build(StreamExecutionEnvironment env) {
    SingleOutputStreamOperator<DecodedEvent> recalled =
        env.fromSource(
                new NumberSequenceSource(0, Long.MAX_VALUE - 1),
                WatermarkStrategy.noWatermarks(),
                "ticks")
            .uid("ticks")
            .flatMap(traffic)
            .returns(CustomerNews.class)
            .uid("customer-news")
            .keyBy(CustomerNews::customerKey)
            .process(new RecallCustomer(SettingsFiles.defaults()))
            .uid("recall-customer");
    recalled.sinkTo(new DiscardingSink<>()).uid("recalled-out");
    recalled
        .getSideOutput(Sides.CUSTOMERS)
        .filter(new Written())
        .uid("written")
        .sinkTo(new DiscardingSink<>())
        .uid("customers-out");
  }

  /** Returns with a checkpoint that has begun after all was told. */
  private static void awaitIdle(LocalCluster cluster, Path checkpoints) {
    await(cluster, CustomerTraffic.IDLE::get);
    int last = newest(checkpoints);
    try {
      cluster.checkpoint();
    } catch (ClusterException e) {
      // It takes longer than that; the next but one has begun after now.
      await(cluster, () -> newest(checkpoints) >= last + 2);
    }
  }

  private static void await(LocalCluster cluster, BooleanSupplier holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline || !cluster.failures().isEmpty()) {
        throw cluster.failure();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** The number of the last checkpoint that is whole; 0 for none. */
  private static int newest(Path checkpoints) {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files
          .map(file -> WHOLE.matcher(file.toString()))
          .filter(Matcher::matches)
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .max()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // none is there yet, or one was deleted while we looked
    }
  }

  private String table(long tasks, long process, long bytes) {
    long told = CustomerTraffic.TOLD.sum();
    return String.format(
        Locale.ROOT,
        """
        | | |
        |---|---|
        | customers | %,d |
        | pieces of news | %,d |
        | standings told | %,d |
        | µs of a core a piece of news, the tasks' own | %.1f |
        | µs of a core a piece of news, with RocksDB's threads, the collector, the compiler | %.1f |
        | bytes a customer in a checkpoint, as RocksDB packs them | %,d |
        | bytes of a record on customers.v1 | %,d |
        """,
        customers,
        told,
        Written.RECORDS.sum(),
        tasks / NANOS_A_MICRO / told,
        process / NANOS_A_MICRO / told,
        bytes / customers,
        Written.BYTES.sum() / Math.max(1, Written.RECORDS.sum()));
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The job goes on meanwhile: what it deletes while we look is not counted. */
  private static long bytesIn(Path folder) throws IOException {
    LongAdder bytes = new LongAdder();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes.add(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (!(failure instanceof NoSuchFileException)) {
              throw failure;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes.sum();
  }

  /** Writes standings as the job would, and lets none pass. */
  private static final class Written implements FilterFunction<CustomerStanding> {

    private static final long serialVersionUID = 1L;

    /** In this process. */
    static final LongAdder RECORDS = new LongAdder();

    /** Of their values. */
    static final LongAdder BYTES = new LongAdder();

    @Override
    public boolean filter(CustomerStanding standing) {
      byte[] value = Objects.requireNonNull(Topics.CUSTOMERS.encode(standing).value());
      RECORDS.increment();
      BYTES.add(value.length);
      return false;
    }
  }
}

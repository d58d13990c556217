package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Arrivals;
import io.earshot.bench.engine.load.OpenTalk;
import io.earshot.bench.engine.scale.fill.Originals;
import io.earshot.local.Folder;
import java.nio.file.Path;

/**
 * One job with very many open conversations: filled, warmed up, stopped, and measured when asked.
 */
final class Floor implements AutoCloseable {

  private static final int SEED = 7;
  private static final long LAST_WORDS = 1_000;

  private final Job job;
  private final int conversations;
  private final ScaleSize size;
  private final OpenTalk talk;
  private final Stand stand;
  private double fillSeconds;
  private long heapBefore;

  private Floor(Job job, int conversations, ScaleSize size, OpenTalk talk, Stand stand) {
    this.job = job;
    this.conversations = conversations;
    this.size = size;
    this.talk = talk;
    this.stand = stand;
  }

  /**
   * Fills one and warms it up.
   *
   * @param conversations that are open
   * @param originals that they are copies of
   * @param folder for its data
   */
  static Floor open(
      Job job,
      int conversations,
      Filling filling,
      Originals originals,
      ScaleSize size,
      Path folder) {
    OpenTalk talk = new OpenTalk(filling.scripts(), filling.prefixes(), conversations, SEED);
    long begun = System.nanoTime();
    Path savepoint = folder.resolve("savepoint");
    originals.write(conversations, savepoint);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Stand stand =
        Stand.open(job, folder, filling.settings(), size.cluster(1), talk, Arrivals.ofMessages());
    try {
      Floor floor = new Floor(job, conversations, size, talk, stand);
      floor.fillSeconds = seconds;
      stand.start(size.flink(), savepoint.toUri().toString());
      stand.awaitCheckpoint(); // from here on the savepoint is of no use
      new Folder(savepoint).close();
      stand.settle();
      stand.measure(size.warmUpOf(job), Stand.UNTHROTTLED);
      stand.settle();
      floor.heapBefore = stand.liveHeapBytes();
      stand.pause();
      return floor;
    } catch (RuntimeException e) {
      stand.close();
      throw e;
    }
  }

  /** Which job it is. */
  Job job() {
    return job;
  }

  /** How many conversations are open. */
  int conversations() {
    return conversations;
  }

  /** Measures a round, and stops until the next. */
  Figures measure() {
    return stand.turn(size.messagesOf(job), Stand.UNTHROTTLED);
  }

  /**
   * Restores it from its retained checkpoint, checks what it counts, and tells what it takes; to be
   * called after the last round.
   */
  FloorFacts facts() {
    stand.resume();
    long heapAfter = stand.liveHeapBytes();
    Restored restored = stand.restore();
    stand.measure(LAST_WORDS, Stand.UNTHROTTLED);
    stand.awaitCheckpoint();
    stand.checkCounts(talk.said(job.countsEverybody()));
    return new FloorFacts(
        job, conversations, fillSeconds, stand.lastCheckpoint(), heapBefore, heapAfter, restored);
  }

  @Override
  public void close() {
    stand.close();
  }
}

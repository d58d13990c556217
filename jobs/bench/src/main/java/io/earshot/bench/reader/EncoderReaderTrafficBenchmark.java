package io.earshot.bench.reader;

import io.earshot.bench.Home;
import io.earshot.domain.reading.Reading;
import io.earshot.language.encoder.EncoderReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The encoder on the corpus, one message an operation. */
@State(Scope.Thread)
public class EncoderReaderTrafficBenchmark {

  /** Whether a message comes with the turns before it. */
  @Param({"true", "false"})
  public boolean withTurnsBefore = true;

  private final EncoderReader reader = EncoderReader.load(Home.own().folder());
  private Traffic traffic = Traffic.at(Home.own());

  /** Chooses the messages. */
  @Setup
  public void prepare() {
    Traffic whole = Traffic.at(Home.own());
    traffic = withTurnsBefore ? whole : whole.alone();
  }

  /** Lets go of the network. */
  @TearDown
  public void close() {
    reader.close();
  }

  /** Sentiment, emotion, signals with spans. */
  @Benchmark
  public Reading fullReading() {
    return reader.read(traffic.next());
  }
}

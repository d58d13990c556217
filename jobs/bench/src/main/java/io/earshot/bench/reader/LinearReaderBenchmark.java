package io.earshot.bench.reader;

import io.earshot.bench.Home;
import io.earshot.domain.reading.Reading;
import io.earshot.language.LinearReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The linear reader on the corpus, one message an operation. */
@State(Scope.Thread)
public class LinearReaderBenchmark {

  /** Whether a message comes with the turns before it. */
  @Param({"true", "false"})
  public boolean withTurnsBefore = true;

  private final LinearReader reader = LinearReader.load(Home.own().folder());
  private final double[] probabilities = new double[3];
  private Traffic traffic = Traffic.at(Home.own());

  /** Chooses the messages. */
  @Setup
  public void prepare() {
    Home home = Home.own();
    traffic = withTurnsBefore ? Traffic.at(home) : Traffic.at(home).alone();
  }

  /** Sentiment and nothing else. */
  @Benchmark
  public double sentimentAlone() {
    reader.sentiment(traffic.next(), probabilities);
    return probabilities[2] - probabilities[0];
  }

  /** Everything a reading holds: sentiment, emotion, signals with spans, because. */
  @Benchmark
  public Reading fullReading() {
    return reader.read(traffic.next());
  }
}

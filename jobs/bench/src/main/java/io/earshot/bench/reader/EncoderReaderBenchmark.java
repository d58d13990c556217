package io.earshot.bench.reader;

import io.earshot.bench.Home;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.encoder.EncoderReader;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The encoder over the length of a message: one message an operation, all of one length. */
@State(Scope.Thread)
public class EncoderReaderBenchmark {

  private static final int AROUND_THE_WORDS = 4;

  /**
   * Pieces of the message: its words, each one piece, and the four around them (start, side,
   * channel, end). The turns before a message cost as much as a message of the same length.
   */
  @Param({"10", "25", "50", "90"})
  public int pieces = 25;

  private final EncoderReader reader = EncoderReader.load(Home.own().folder());
  private UnreadMessage message = message(1);

  /** Writes the message. */
  @Setup
  public void prepare() {
    message = message(pieces - AROUND_THE_WORDS);
  }

  private static UnreadMessage message(int words) {
    String text = "wait ".repeat(words).trim();
    return new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), "en");
  }

  /** Lets go of the network. */
  @TearDown
  public void close() {
    reader.close();
  }

  /** Sentiment, emotion, signals with spans. */
  @Benchmark
  public Reading fullReading() {
    return reader.read(message);
  }
}

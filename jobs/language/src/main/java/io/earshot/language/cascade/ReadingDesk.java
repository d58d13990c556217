package io.earshot.language.cascade;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.ReadingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages with two readers: the linear one reads each message, the encoder also reads those
 * that deserve it, several at a time, as far as the load allows. Should the encoder's engine fail,
 * the linear readings hold. Not thread-safe; owns its readers.
 */
public final class ReadingDesk implements AutoCloseable {

  private final MessageReader linear;
  private final @Nullable MessageReader encoder;
  private final EncoderChoice choice;
  private final LoadGuard guard;
  private final ReadingWatch watch;
  private final LongSupplier nanos;

  private ReadingDesk(
      MessageReader linear,
      @Nullable MessageReader encoder,
      EncoderChoice choice,
      LoadGuard guard,
      ReadingWatch watch,
      LongSupplier nanos) {
    this.linear = linear;
    this.encoder = encoder;
    this.choice = choice;
    this.guard = guard;
    this.watch = watch;
    this.nanos = nanos;
  }

  /** A desk at which the linear reader sits alone. */
  public static ReadingDesk of(MessageReader linear) {
    return new ReadingDesk(
        linear, null, EncoderChoice.NONE, LoadGuard.none(), ReadingWatch.SILENT, () -> 0);
  }

  /**
   * A desk with both readers.
   *
   * @param choice of what deserves the encoder
   * @param guard how much of that it may read
   * @param nanos the clock that measures it
   */
  public static ReadingDesk of(
      MessageReader linear,
      MessageReader encoder,
      EncoderChoice choice,
      LoadGuard guard,
      ReadingWatch watch,
      LongSupplier nanos) {
    return new ReadingDesk(linear, encoder, choice, guard, watch, nanos);
  }

  /** Reads a message with the linear reader, and decides whether the encoder is to read it too. */
  public Draft draft(UnreadMessage message) {
    Reading reading = linear.read(message);
    if (!choice.deserves(message, reading)) {
      return new Draft(message, reading, false);
    }
    GaveWay reason = guard.holdsBack();
    if (reason != null) {
      watch.gaveWay(reason);
    }
    return new Draft(message, reading, reason == null);
  }

  /**
   * Has the encoder read what awaits it, all at once: as many readings as drafts, in their order.
   *
   * @throws IllegalStateException if there is no encoder at this desk
   */
  public List<Reading> finish(List<Draft> drafts) {
    if (encoder == null) {
      throw new IllegalStateException("no draft of this desk awaits an encoder");
    }
    long start = nanos.getAsLong();
    try {
      List<Reading> readings = encoder.readAll(drafts.stream().map(Draft::message).toList());
      watch.encoderRead(drafts.size(), nanos.getAsLong() - start);
      return combined(drafts, readings);
    } catch (ReadingException e) {
      watch.encoderFailed(e);
      drafts.forEach(draft -> watch.gaveWay(GaveWay.FAILURE));
      return drafts.stream().map(Draft::linear).toList();
    } finally {
      guard.spend(nanos.getAsLong() - start);
    }
  }

  private static List<Reading> combined(List<Draft> drafts, List<Reading> readings) {
    if (readings.size() != drafts.size()) {
      throw new IllegalStateException(
          "%d readings of %d messages".formatted(readings.size(), drafts.size()));
    }
    List<Reading> combined = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      combined.add(drafts.get(i).with(readings.get(i)));
    }
    return List.copyOf(combined);
  }

  /** Takes note of how old the input is that just came. */
  public void observeLag(long millis) {
    guard.observeLag(millis);
  }

  /** Whether the input keeps up well enough for the encoder to read. */
  public boolean isOpen() {
    return guard.isOpen();
  }

  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
    }
    linear.close();
  }
}

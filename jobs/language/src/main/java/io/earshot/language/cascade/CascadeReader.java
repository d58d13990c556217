package io.earshot.language.cascade;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads as the cascade does under no load: with the linear reader, and what deserves it with the
 * encoder too. Not thread-safe; owns its readers.
 */
public final class CascadeReader implements MessageReader {

  private final MessageReader linear;
  private final MessageReader encoder;
  private final EncoderChoice choice;

  /** A cascade of these two. */
  public CascadeReader(MessageReader linear, MessageReader encoder, EncoderChoice choice) {
    this.linear = linear;
    this.encoder = encoder;
    this.choice = choice;
  }

  /** A cascade that chooses as Earshot ships it. */
  public static CascadeReader of(MessageReader linear, MessageReader encoder) {
    return new CascadeReader(
        linear, encoder, new DoubtOrRisk(linear, DoubtOrRisk.MARGIN, DoubtOrRisk.AT_RISK));
  }

  @Override
  public Reading read(UnreadMessage message) {
    return readAll(List.of(message)).get(0);
  }

  @Override
  public List<Reading> readAll(List<UnreadMessage> messages) {
    List<Draft> drafts = messages.stream().map(this::draft).toList();
    List<UnreadMessage> chosen =
        drafts.stream().filter(Draft::awaitsEncoder).map(Draft::message).toList();
    List<Reading> encoded = chosen.isEmpty() ? List.of() : encoder.readAll(chosen);
    List<Reading> readings = new ArrayList<>(drafts.size());
    int next = 0;
    for (Draft draft : drafts) {
      readings.add(draft.awaitsEncoder() ? draft.with(encoded.get(next++)) : draft.linear());
    }
    return List.copyOf(readings);
  }

  private Draft draft(UnreadMessage message) {
    Reading reading = linear.read(message);
    return new Draft(message, reading, choice.deserves(message, reading));
  }

  @Override
  public void close() {
    encoder.close();
    linear.close();
  }
}

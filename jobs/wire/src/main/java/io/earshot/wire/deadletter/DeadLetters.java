package io.earshot.wire.deadletter;

import io.earshot.wire.record.RawRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Makes dead letters: masks the bytes, then bounds them. Bytes that are no UTF-8 are masked as
 * Latin-1, in which every byte is a character, so that a broken encoding is no way around the mask.
 *
 * @param maxBytes so many bytes of the original are kept
 * @param mask applied to the whole value before it is cut, so that no half of a card number is left
 */
public record DeadLetters(int maxBytes, TextMask mask) {

  /** Keeps 64 KiB and masks nothing. */
  public static final DeadLetters DEFAULT = new DeadLetters(64 * 1024, TextMask.NONE);

  /** The dead letter of a record that could not be read. */
  public DeadLetter of(RawRecord record, UnreadableRecordException why) {
    return of(record, why.reason(), why.detail());
  }

  /**
   * The dead letter of a record.
   *
   * @param detail what is wrong and where, in one line without the customer's words
   */
  public DeadLetter of(RawRecord record, DeadLetterReason reason, String detail) {
    byte[] masked = record.value() == null ? new byte[0] : masked(record.value());
    boolean truncated = masked.length > maxBytes;
    return new DeadLetter(
        reason,
        detail,
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestampMillis()),
        record.keyText(),
        truncated ? Arrays.copyOf(masked, maxBytes) : masked,
        truncated);
  }

  private byte[] masked(byte[] value) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      return masked(text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return masked(new String(value, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
  }

  private byte[] masked(String text, Charset charset) {
    return mask.mask(text).getBytes(charset);
  }
}

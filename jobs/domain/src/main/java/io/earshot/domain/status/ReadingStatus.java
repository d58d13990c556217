package io.earshot.domain.status;

import java.util.Map;

/**
 * How messages are read.
 *
 * @param reader as it was asked for: LINEAR, ENCODER or CASCADE
 * @param encoderLetIn how many of the tasks let the encoder read at the moment; 0 where there is no
 *     encoder, or where it gives way to the lag
 * @param messages how many were read, by the reader whose reading was taken
 */
public record ReadingStatus(String reader, int encoderLetIn, Map<String, Long> messages) {}

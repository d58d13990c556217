package io.earshot.language.encoder;

/**
 * What the heads of the encoder say of one message, before calibration.
 *
 * @param sentiment negative, neutral, positive
 * @param emotion in the order of {@link io.earshot.domain.reading.Emotion}
 * @param signals in the order of {@link io.earshot.domain.reading.Signal}
 */
record EncoderOutput(float[] sentiment, float[] emotion, float[] signals) {}

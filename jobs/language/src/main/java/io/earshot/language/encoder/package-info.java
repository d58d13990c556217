/**
 * How does a small neural encoder read a message? Turns messages into word pieces, runs the network
 * in ONNX Runtime and reads sentiment, emotion and signals off its heads.
 */
@NullMarked
package io.earshot.language.encoder;

import org.jspecify.annotations.NullMarked;

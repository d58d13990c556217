package io.earshot.language.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.earshot.language.ReadingException;
import io.earshot.language.model.ModelException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The network in ONNX Runtime, on the caller's thread alone. Holds memory outside of the heap until
 * it is closed.
 */
final class EncoderSession implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  private EncoderSession(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Opens a network.
   *
   * @throws ModelException if ONNX Runtime does not run on this machine or refuses the network
   */
  static EncoderSession open(byte[] network) {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return open(environment, network);
    } catch (OrtException e) {
      throw new ModelException("ONNX Runtime refuses the encoder: " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw new ModelException("ONNX Runtime does not run on this machine: " + e.getMessage(), e);
    }
  }

  private static EncoderSession open(OrtEnvironment environment, byte[] network)
      throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setMemoryPatternOptimization(false);
      return new EncoderSession(environment, environment.createSession(network, options));
    }
  }

  /**
   * What the heads say of one message.
   *
   * @throws ReadingException if ONNX Runtime fails
   */
  EncoderOutput run(PieceRow row) {
    long[] shape = {1, row.size()};
    long[] seen = new long[row.size()];
    Arrays.fill(seen, 1);
    try (OnnxTensor ids = tensor(row.ids(), shape);
        OnnxTensor mask = tensor(seen, shape);
        OnnxTensor segments = tensor(row.segments(), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", ids, "mask", mask, "segments", segments))) {
      return new EncoderOutput(
          head(result, "sentiment"), head(result, "emotion"), head(result, "signals"));
    } catch (OrtException e) {
      throw new ReadingException("ONNX Runtime failed: " + e.getCode(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] head(OrtSession.Result result, String name) throws OrtException {
    Object rows = result.get(name).orElseThrow().getValue();
    return ((float[][]) rows)[0];
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The encoder cannot be closed", e);
    }
  }
}

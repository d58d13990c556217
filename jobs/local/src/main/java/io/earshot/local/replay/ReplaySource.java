package io.earshot.local.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file or stream, as bytes; what is gzipped is known by its first two bytes. */
public final class ReplaySource implements AutoCloseable {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;

  private ReplaySource(InputStream in) {
    this.in = in;
  }

  /**
   * The lines of a file.
   *
   * @throws IOException if it cannot be opened
   */
  public static ReplaySource of(Path file) throws IOException {
    return of(Files.newInputStream(file));
  }

  /**
   * The lines of a stream.
   *
   * @throws IOException if its beginning cannot be read
   */
  public static ReplaySource of(InputStream stream) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER);
    buffered.mark(2);
    boolean zipped = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
    buffered.reset();
    return new ReplaySource(
        zipped ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered);
  }

  /** The next line that is not empty, without its end; null where there is none. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    while (true) {
      int read = in.read();
      if (read == -1 && line.size() == 0) {
        return null;
      }
      if (read == -1 || read == '\n') {
        if (!isBlank(line)) {
          return line.toByteArray();
        }
        line.reset();
      } else if (read != '\r') {
        line.write(read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    for (byte one : line.toByteArray()) {
      if (one != ' ' && one != '\t') {
        return false;
      }
    }
    return true;
  }
}

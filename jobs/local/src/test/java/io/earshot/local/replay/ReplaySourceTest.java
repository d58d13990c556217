package io.earshot.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReplaySourceTest {

  @Test
  void linesComeWithoutTheirEndsAndEmptyOnesNotAtAll() throws IOException {
    assertThat(lines("one\r\n\n  \ntwo\nthree".getBytes(UTF_8)))
        .containsExactly("one", "two", "three");
  }

  @Test
  void whatIsGzippedIsKnownByItsFirstBytes() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write("one\ntwo\n".getBytes(UTF_8));
    }

    assertThat(lines(zipped.toByteArray())).containsExactly("one", "two");
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
  }

  private static List<String> lines(byte[] content) throws IOException {
    List<String> lines = new ArrayList<>();
    try (ReplaySource source = ReplaySource.of(new ByteArrayInputStream(content))) {
      for (byte[] line = source.next(); line != null; line = source.next()) {
        lines.add(new String(line, UTF_8));
      }
    }
    return lines;
  }
}

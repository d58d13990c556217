package io.earshot.bench.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** A page that listens to a board and notes how old what it hears is. */
final class ListeningPage implements AutoCloseable {

  private static final String ROW_TIME = "\"lastMessageAt\":\"";
  private static final String ALERT_TIME = "\"changedAt\":\"";

  private final InputStream stream;
  private final Ages ages;

  private ListeningPage(InputStream stream, Ages ages) {
    this.stream = stream;
    this.ages = ages;
  }

  /**
   * What all pages have heard, in milliseconds from when a record was meant to be written.
   *
   * @param rows of conversations
   * @param bytes that came over the wire
   */
  record Ages(ConcurrentHistogram rows, ConcurrentHistogram alerts, AtomicLong bytes) {

    static Ages none() {
      return new Ages(
          new ConcurrentHistogram(3_600_000, 3),
          new ConcurrentHistogram(3_600_000, 3),
          new AtomicLong());
    }

    void clear() {
      rows.reset();
      alerts.reset();
      bytes.set(0);
    }
  }

  /** Reads how things stand, as a browser would, and listens from then on. */
  static ListeningPage open(HttpClient client, URI board, Ages ages)
      throws IOException, InterruptedException {
    client.send(
        HttpRequest.newBuilder(board.resolve("/api/now")).build(), BodyHandlers.discarding());
    InputStream stream =
        client
            .send(
                HttpRequest.newBuilder(board.resolve("/api/stream")).build(),
                BodyHandlers.ofInputStream())
            .body();
    ListeningPage page = new ListeningPage(stream, ages);
    Thread thread = new Thread(page::listen, "page");
    thread.setDaemon(true);
    thread.start();
    return page;
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ages.bytes.addAndGet(line.length() + 1L);
        if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ") && event.equals("conversations")) {
          note(line, ROW_TIME, ages.rows);
        } else if (line.startsWith("data: ") && event.equals("alert")) {
          note(line, ALERT_TIME, ages.alerts);
        }
      }
    } catch (IOException e) {
      return; // the board, or this page, has been closed
    }
  }

  private static void note(String data, String field, ConcurrentHistogram ages) {
    long now = System.currentTimeMillis();
    for (int at = data.indexOf(field); at >= 0; at = data.indexOf(field, at + 1)) {
      int from = at + field.length();
      long meant = Instant.parse(data.substring(from, data.indexOf('"', from))).toEpochMilli();
      ages.recordValue(Math.max(0, now - meant));
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}

package io.earshot.board.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page that listens, as far as a test needs one. */
final class Events implements AutoCloseable {

  private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
  private final InputStream stream;

  private Events(InputStream stream) {
    this.stream = stream;
    Thread thread = new Thread(this::read, "test-page");
    thread.setDaemon(true);
    thread.start();
  }

  record Event(String id, String name, String data) {}

  static Events of(URI stream, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(stream);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Events(
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()).body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next event of this name; null if none comes. */
  @Nullable Event next(String name) {
    return next(event -> event.name.equals(name));
  }

  @Nullable Event next(Predicate<Event> wanted) {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    try {
      while (System.nanoTime() < until) {
        Event event = heard.poll(100, TimeUnit.MILLISECONDS);
        if (event != null && wanted.test(event)) {
          return event;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          heard.add(new Event(id, name, line.substring(6)));
        }
      }
    } catch (IOException e) {
      heard.add(new Event("", "closed", ""));
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.earshot.bench.board;

import io.earshot.bench.engine.site.Child;
import io.earshot.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A board in a process of its own, so that what it needs can be told apart. */
final class BoardProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Child process;
  private final URI address;

  private BoardProcess(Child process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one with this class path, and waits until it has read all there is. */
  static BoardProcess start(String bootstrapServers, String heap, Path folder, HttpClient client)
      throws InterruptedException {
    int port = Ports.anyFree().orElseThrow();
    Child process =
        Child.start(
            "board-" + port,
            folder,
            List.of("-Xmx" + heap),
            BoardMain.class.getName(),
            List.of(bootstrapServers, Integer.toString(port)));
    BoardProcess board = new BoardProcess(process, URI.create("http://localhost:" + port + "/"));
    board.await(client);
    return board;
  }

  URI address() {
    return address;
  }

  /** What it has used of a core since it started. */
  Duration cpu() {
    return process.processorTime();
  }

  /** What it holds of the machine's memory now; 0 where /proc does not say. */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private void await(HttpClient client) throws InterruptedException {
    HttpRequest isWell = HttpRequest.newBuilder(address.resolve("/healthz")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      process.mustRun();
      try {
        if (client.send(isWell, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // it does not answer yet
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    close();
    throw new IllegalStateException("the board did not start");
  }

  @Override
  public void close() {
    process.close();
  }
}

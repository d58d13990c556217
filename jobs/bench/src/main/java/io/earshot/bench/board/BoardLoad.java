package io.earshot.bench.board;

import io.earshot.local.Folder;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.local.broker.TopicsAdmin;
import io.earshot.local.topics.TopicWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A busy floor for a board in a process of its own: how soon pages see what was written, and what
 * the board needs. No job runs: the records are those that a job would write.
 */
@Command(name = "board-load", mixinStandardHelpOptions = true)
public final class BoardLoad implements Callable<Integer> {

  @Option(names = "--conversations", defaultValue = "2000")
  private int conversations;

  @Option(names = "--messages", defaultValue = "500", description = "A second.")
  private int messages;

  @Option(names = "--pages", defaultValue = "20")
  private int pages;

  @Option(names = "--warm-up", defaultValue = "20", description = "Seconds that do not count.")
  private int warmUp;

  @Option(names = "--seconds", defaultValue = "60", description = "Seconds that count.")
  private int seconds;

  @Option(names = "--heap", defaultValue = "512m", description = "Of the board.")
  private String heap = "";

  @Option(
      names = "--rebuild",
      defaultValue = "10000",
      description = "Open conversations of a second board, whose start is measured.")
  private int rebuilt;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private BoardLoad() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BoardLoad()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Folder folder = Folder.temporary();
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("load"))) {
      prepare(broker);
      live(broker, folder);
    }
    try (Folder folder = Folder.temporary();
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("rebuild"))) {
      prepare(broker);
      rebuild(broker, folder);
    }
    return 0;
  }

  private static void prepare(EmbeddedBroker broker) {
    try (TopicsAdmin admin = TopicsAdmin.connect(broker.bootstrapServers())) {
      admin.createMissing();
    }
  }

  private void live(EmbeddedBroker broker, Folder folder) throws IOException, InterruptedException {
    ListeningPage.Ages ages = ListeningPage.Ages.none();
    List<ListeningPage> open = new ArrayList<>();
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers())) {
      FloorTraffic traffic = new FloorTraffic(writer, conversations, messages);
      traffic.open(1);
      try (BoardProcess board =
          BoardProcess.start(broker.bootstrapServers(), heap, folder.path(), client)) {
        for (int i = 0; i < pages; i++) {
          open.add(ListeningPage.open(client, board.address(), ages));
        }
        traffic.play(Duration.ofSeconds(warmUp));
        ages.clear();
        Duration before = board.cpu();
        long start = System.nanoTime();
        traffic.play(Duration.ofSeconds(seconds));
        Duration used = board.cpu().minus(before);
        double took = (System.nanoTime() - start) / 1e9;
        say(
            "%d conversations, %d messages/s, %d pages, %.0f s",
            conversations, messages, pages, took);
        say("record -> page, rows:   %s", text(ages.rows()));
        say("record -> page, alerts: %s", text(ages.alerts()));
        say(
            "board: %.2f cores, %d MiB resident (heap %s), %.2f MiB/s to all pages",
            used.toMillis() / 1e3 / took,
            board.residentMiB(),
            heap,
            ages.bytes().get() / took / (1 << 20));
        for (ListeningPage page : open) {
          page.close();
        }
      }
    }
  }

  private void rebuild(EmbeddedBroker broker, Folder folder)
      throws IOException, InterruptedException {
    int revisions = 10;
    try (TopicWriter writer = TopicWriter.open(broker.bootstrapServers(), Duration.ofMillis(20))) {
      new FloorTraffic(writer, rebuilt, messages).open(revisions);
    }
    long start = System.nanoTime();
    try (BoardProcess board =
        BoardProcess.start(broker.bootstrapServers(), heap, folder.path(), client)) {
      say(
          "%d open conversations, %d records: rebuilt %.1f s after the process was started,"
              + " %.1f s of CPU time, %d MiB resident",
          rebuilt,
          rebuilt * revisions,
          (System.nanoTime() - start) / 1e9,
          board.cpu().toMillis() / 1e3,
          board.residentMiB());
    }
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }

  private static String text(Histogram ages) {
    return String.format(
        Locale.ROOT,
        "p50 %d ms, p99 %d ms, p99.9 %d ms, worst %d ms (n=%d)",
        ages.getValueAtPercentile(50),
        ages.getValueAtPercentile(99),
        ages.getValueAtPercentile(99.9),
        ages.getMaxValue(),
        ages.getTotalCount());
  }
}

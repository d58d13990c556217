package io.earshot.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.local.broker.EmbeddedBroker;
import io.earshot.rules.RuleFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one after the other, as a person would try them. */
class ITCommandLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(folder.resolve("kafka"));
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void aFileIsReplayedWorkedThroughAndWatched() throws Exception {
    Path file = folder.resolve("events.jsonl");
    Files.writeString(
        file,
        String.join(
            "\n",
            "{\"type\":\"conversation.started\",\"conversationId\":\"c-1\",\"channel\":\"CHAT\","
                + "\"customerId\":\"u-1\",\"queue\":\"billing\","
                + "\"occurredAt\":\"2026-01-05T10:00:00Z\"}",
            message(1, "I want to speak to your manager, now. This is a disgrace."),
            "this is no event",
            message(2, "You lied to me. I am cancelling everything, and my lawyer will call."),
            ""),
        UTF_8);

    assertThat(ok("topics", "create", "--partitions", "6").lines())
        .allMatch(line -> line.startsWith("created"))
        .anySatisfy(line -> assertThat(line).contains("conversation-events.v1", "6 partitions"))
        .anySatisfy(line -> assertThat(line).contains("alerts.v1", "4 partitions"));
    assertThat(ok("topics", "create").lines())
        .allMatch(line -> line.startsWith("found"))
        .anySatisfy(line -> assertThat(line).contains("conversation-events.v1", "6 partitions"));
    assertThat(ok("topics", "create", "--partitions", "8")).contains("6 partitions instead of 8");

    JsonNode replayed =
        json(ok("replay", file.toString(), "--speed", "max", "--times", "keep", "--json"));
    assertThat(replayed.path("sent").asInt()).isEqualTo(4);
    assertThat(replayed.path("broken").asInt()).isEqualTo(1);

    JsonNode counts = json(ok("run", "--bounded", "--json"));
    assertThat(counts.path("scored-messages.v1").asInt()).isEqualTo(2);
    assertThat(counts.path("dead-letters.v1").asInt()).isEqualTo(1);
    assertThat(counts.path("alerts.v1").asInt()).isPositive();

    List<String> alerts = ok("watch", "alerts", "--from-beginning", "--for", "2s").lines().toList();
    assertThat(alerts).isNotEmpty().allMatch(line -> line.contains("c-1"));
    assertThat(ok("watch", "scored", "--from-beginning", "--limit", "1", "--json"))
        .contains("\"conversationId\":\"c-1\"")
        .hasLineCount(1);
  }

  @Test
  void aRuleIsPutListedPausedAndRemovedAndNobodyOverwritesAnother() throws Exception {
    Path file = folder.resolve("rules.yaml");
    Files.writeString(
        file,
        String.join(
            "\n",
            "rules:",
            "  - id: aubergine",
            "    title: Talks of aubergines",
            "    severity: WATCH",
            "    condition: message.text.mentions('aubergine')"),
        UTF_8);
    ok("topics", "create");

    assertThat(ok("rules", "put", file.toString(), "--by", "ann"))
        .contains("aubergine: version 1 put as ACTIVE");
    assertThat(ok("rules", "list").lines())
        .hasSize(RuleFile.shipped().size() + 1)
        .anySatisfy(line -> assertThat(line).contains("aubergine", "v1", "by ann"))
        .anySatisfy(line -> assertThat(line).contains("legal-threat", "from the file"));
    ok("rules", "put", file.toString(), "--by", "bob");
    assertThat(failed("rules", "put", file.toString(), "--by", "ann"))
        .contains("version 2 is in force, by bob")
        .contains("begins from version 1");

    ok("rules", "pause", "aubergine");
    ok("rules", "remove", "legal-threat", "--by", "ann");
    Path all = Files.writeString(folder.resolve("all.yaml"), ok("rules", "list", "--yaml"), UTF_8);
    assertThat(all).content().contains("DRAFT").doesNotContain("legal-threat");
    assertThat(ok("rules", "put", all.toString())).contains("aubergine: version 4 put as DRAFT");
    assertThat(failed("rules", "remove", "legal-threat")).contains("there is no rule");
  }

  private static String message(int number, String text) {
    return "{\"type\":\"message\",\"conversationId\":\"c-1\",\"messageId\":\"m-%d\",\"role\":\"CUSTOMER\",\"text\":\"%s\",\"sentAt\":\"2026-01-05T10:00:0%dZ\"}"
        .formatted(number, text, number);
  }

  private String ok(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(run(out, err, words)).as(err.toString()).isZero();
    return out.toString();
  }

  private String failed(String... words) {
    StringWriter err = new StringWriter();
    assertThat(run(new StringWriter(), err, words)).isEqualTo(1);
    return err.toString();
  }

  private int run(StringWriter out, StringWriter err, String... words) {
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, folder);
    String[] args = Arrays.copyOf(words, words.length + 2);
    args[words.length] = "--bootstrap-servers";
    args[words.length + 1] = broker.bootstrapServers();
    return EarshotMain.run(console, args);
  }

  private static JsonNode json(String line) throws Exception {
    return JSON.readTree(line);
  }
}

package io.earshot.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.local.backtest.Backtest;
import io.earshot.local.backtest.HouseRecording;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations of the corpus through the job itself, as enquiries. */
class ITHearing {

  private static final int CONVERSATIONS = 60;

  @TempDir private static Path folder;

  private static List<Enquiry> heard;
  private static List<Enquiry> unheard;

  @BeforeAll
  static void listen() throws IOException {
    List<CorpusConversation> corpus =
        CorpusReader.read(Path.of("../../models/corpus/conversations")).subList(0, CONVERSATIONS);
    heard = enquiries("heard", new HouseRecording(corpus, true));
    unheard = enquiries("unheard", new HouseRecording(corpus, false));
  }

  private static List<Enquiry> enquiries(String name, HouseRecording recording) throws IOException {
    JobSettings settings = SettingsFiles.defaults();
    Hearing hearing = new Hearing(settings.routing(), new HandlingTimes(2), null);
    Backtest job = new Backtest(folder.resolve(name), 2, step -> {});
    return job.run(name, recording, settings, (servers, sent) -> hearing.readFrom(servers))
        .enquiries(Duration.ofMinutes(5));
  }

  @Test
  void everyConversationBecomesAnEnquiry() {
    assertThat(heard).hasSize(CONVERSATIONS);
    assertThat(heard).allMatch(one -> one.handling().toSeconds() > 0);
    assertThat(heard).allMatch(one -> !one.decided().isEmpty());
  }

  @Test
  void whoSoundsAngryIsMoreUrgentThanWhoDoesNot() {
    assertThat(priority(heard, true)).isGreaterThan(priority(heard, false) + 5);
  }

  @Test
  void whomNobodyHearsBeforehandCannotSoundAngry() {
    assertThat(unheard).hasSize(CONVERSATIONS);
    assertThat(unheard.stream().filter(Enquiry::angry).count())
        .isLessThan(heard.stream().filter(Enquiry::angry).count());
  }

  private static double priority(List<Enquiry> enquiries, boolean angry) {
    return enquiries.stream()
        .filter(one -> one.angry() == angry)
        .mapToInt(one -> one.decided().get(one.decided().size() - 1).priority())
        .average()
        .orElseThrow();
  }
}

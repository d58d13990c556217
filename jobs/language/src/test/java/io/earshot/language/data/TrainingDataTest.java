package io.earshot.language.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingDataTest {

  private static final TrainingData.Terms NONE = new TrainingData.Terms(null, false);
  private static final TrainingData.Terms ANYTHING = new TrainingData.Terms(null, true);

  @TempDir Path folder;

  @Test
  void theNearestDescriptorTellsTheLicence() throws IOException {
    write("all/dataset.json", "{\"name\":\"a\",\"licence\":\"MIT\",\"use\":\"train\"}");
    write("all/one/x.tsv", "neutral\tok\n");
    write("all/two/dataset.json", "{\"name\":\"b\",\"licence\":\"CC0-1.0\",\"use\":\"train\"}");
    write("all/two/y.tsv", "neutral\tfine\n");

    TrainingData data = TrainingData.at(List.of(folder.resolve("all")), NONE);

    assertThat(data.licences())
        .containsEntry("one/x.tsv", "MIT")
        .containsEntry("two/y.tsv", "CC0-1.0");
    assertThat(data.notForShipping()).isFalse();
  }

  @Test
  void whatIsToBeMeasuredOnIsRefusedUnlessTheModelStaysAtHome() throws IOException {
    write(
        "sets/dataset.json",
        "{\"name\":\"Tweets\",\"licence\":\"CC-BY-NC-4.0\",\"use\":\"measure_only\"}");
    write("sets/x.tsv", "neutral\tok\n");
    List<Path> sets = List.of(folder.resolve("sets"));

    assertThatThrownBy(() -> TrainingData.at(sets, new TrainingData.Terms("MIT", false)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("x.tsv is Tweets (CC-BY-NC-4.0) and may only be measured on");
    assertThat(TrainingData.at(sets, ANYTHING).notForShipping()).isTrue();
  }

  @Test
  void whatIsOnlyToLearnFromMayBeShipped() throws IOException {
    write("d/dataset.json", "{\"name\":\"d\",\"licence\":\"MIT\",\"use\":\"train_only\"}");
    write("d/x.tsv", "neutral\tok\n");

    TrainingData data = TrainingData.at(List.of(folder.resolve("d")), NONE);

    assertThat(data.licences()).containsEntry("x.tsv", "MIT");
    assertThat(data.notForShipping()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"measure-only", "replay"})
  void aFolderOfThatNameIsToBeMeasuredOn(String name) throws IOException {
    Path file = write(name + "/deep/x.tsv", "neutral\tok\n");

    assertThatThrownBy(() -> TrainingData.at(List.of(file), NONE))
        .hasMessageContaining("may only be measured on");
  }

  @Test
  void whatNobodyKnowsNeedsALicence() throws IOException {
    Path file = write("x.tsv", "neutral\tok\n");

    assertThatThrownBy(() -> TrainingData.at(List.of(file), NONE))
        .hasMessageContaining("nothing tells its licence");
    TrainingData said = TrainingData.at(List.of(file), new TrainingData.Terms("ours", false));
    assertThat(said.licences()).containsEntry("x.tsv", "ours");
    assertThat(said.notForShipping()).isFalse();
    assertThat(TrainingData.at(List.of(file), ANYTHING).notForShipping()).isTrue();
  }

  @Test
  void publicDataIsKnownByItsBytesWhereverItLies() {
    String airline = "4b12d8d10eb60a858ea8a527e203a6b970cf9f0250fa0a1430eb1d459fe5ffd7";

    Provenance known = Provenance.of(folder, new LabelledFile("mine.tsv", airline, List.of()));

    assertThat(known).isNotNull();
    assertThat(known.use()).isEqualTo(Provenance.Use.MEASURE_ONLY);
    assertThat(known.licence()).isEqualTo("CC-BY-NC-SA-4.0");
  }

  @Test
  void theCorpusMayBeTrainedOn() {
    Path corpus = Path.of("../../models/corpus");

    TrainingData data = TrainingData.at(List.of(corpus), NONE);

    assertThat(data.notForShipping()).isFalse();
    assertThat(data.licences()).containsEntry("conversations/fin.jsonl", "Apache-2.0");
    assertThat(data.licences()).allSatisfy(TrainingDataTest::isOursOrPublic);
  }

  private static void isOursOrPublic(String file, String licence) {
    assertThat(licence.equals("Apache-2.0")).as(file).isEqualTo(!file.startsWith("public/"));
  }

  @Test
  void whatIsToldOfAllMessagesHoldsForThoseThatTellNothing() throws IOException {
    write(
        "dataset.json",
        "{\"name\":\"p\",\"licence\":\"MIT\",\"use\":\"train\",\"channel\":\"social\"}");
    write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\",\"channel\":\"sms\"}");

    assertThat(LabelledDataReader.read(folder).messages())
        .extracting(message -> message.message().channel())
        .containsExactly(Channel.SOCIAL, Channel.SMS);
  }

  @Test
  void aDescriptorThatCannotBeReadSaysWhatIsExpected() throws IOException {
    write("dataset.json", "{\"name\":\"a\",\"use\":\"sell\"}");
    Path file = write("x.tsv", "neutral\tok\n");

    assertThatThrownBy(() -> TrainingData.at(List.of(file), NONE))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("dataset.json: expected {\"name\"");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }
}

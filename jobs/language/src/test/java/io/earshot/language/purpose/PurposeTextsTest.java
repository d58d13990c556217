package io.earshot.language.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.Sha256;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.StoredModel;
import io.earshot.language.training.LabelTrainer;
import io.earshot.language.training.LabelledText;
import io.earshot.language.training.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models of subjects and intents learn from. */
class PurposeTextsTest {

  private static final Path MODELS = Path.of("..", "..", "models");

  @TempDir private Path folder;

  @Test
  void whatALabelOfASetIsInEarshotsWordsIsSaidByTheMapping() throws IOException {
    write("labels.tsv", "# set, label, intent", "set.tsv\tlost\tcard_lost", "set.tsv\thi\tnone");
    write("set.tsv", "lost\tmy card is gone", "hi\thello", "weather\twill it rain");

    IntentTexts texts = IntentTexts.mapped(folder, folder);

    assertThat(texts.texts())
        .extracting(text -> texts.labels().get(text.label()))
        .containsExactly(Intent.CARD_LOST.label(), "none");
    assertThat(texts.files()).singleElement().extracting(file -> file.texts()).isEqualTo(2);
  }

  @Test
  void anIntentThatThereIsNotIsNamed() throws IOException {
    write("labels.tsv", "set.tsv\tlost\tcard_lots");
    write("set.tsv", "lost\tmy card is gone");

    assertThatExceptionOfType(BadDataException.class)
        .isThrownBy(() -> IntentTexts.mapped(folder, folder))
        .withMessageEndingWith("there is no intent card_lots");
  }

  @Test
  void identifiersAreMaskedBeforeAnythingIsLearned() throws IOException {
    write("labels.tsv", "set.tsv\tlost\tcard_lost");
    write("set.tsv", "lost\ti lost 4111 1111 1111 1111");

    assertThat(IntentTexts.mapped(folder, folder).texts())
        .singleElement()
        .extracting(text -> text.message().message().text())
        .isEqualTo("i lost [CARD]");
  }

  @Test
  void theFirstTurnsOfAConversationCountMostAndOnlyTheCustomersAreRead() {
    SubjectTexts corpus = SubjectTexts.read(MODELS.resolve("corpus"));
    SubjectCase one =
        corpus.cases().stream().filter(it -> it.turns().size() > 4).findFirst().orElseThrow();

    assertThat(one.learned()).extracting(LabelledText::times).startsWith(3, 2, 1, 1);
    assertThat(corpus.cases()).extracting(SubjectCase::subject).contains(SubjectLabel.values());
    assertThat(corpus.files()).noneMatch(file -> file.name().contains("chatter"));
  }

  @Test
  void aTrainingWrittenAndLoadedReadsAsItDid() throws IOException {
    write("labels.tsv", "own.tsv\tcard_lost\tcard_lost", "own.tsv\tnone\tnone");
    write(
        "own.tsv",
        "card_lost\tmy card is gone",
        "none\thello there",
        "card_lost\tcard is gone",
        "none\thello");
    IntentTexts texts = IntentTexts.mapped(folder, folder);
    LabelTrainer.Settings settings = PurposeSettings.intents("9.9.9", 1);
    LabelTrainer.Trained trained =
        new LabelTrainer(IntentTexts.LABELS, settings, Progress.SILENT).train(texts.texts());

    new PurposeFolder(folder, "./earshot train --intents").write(texts, trained, settings);

    StoredModel stored = ModelStore.in(folder).open("intent-en");
    assertThat(stored.manifest().version()).isEqualTo("9.9.9");
    assertThat(stored.manifest().training().dataLicence()).isEqualTo("Apache-2.0");
    assertThat(LabelModel.of(stored, "intent").weights())
        .containsOnlyKeys(trained.compiled().weights().keySet());
  }

  @Test
  void theShippedModelsLearnedFromTheTextsThatLieHere() throws IOException {
    Manifest intents = ModelStore.in(MODELS).open("intent-en").manifest();
    Path own = MODELS.resolve("intents/own.tsv");

    assertThat(intents.training().data())
        .filteredOn(file -> file.name().equals("own.tsv"))
        .singleElement()
        .extracting(file -> file.sha256())
        .isEqualTo(Sha256.of(Files.readAllBytes(own)));
    assertThat(intents.training().data()).noneMatch(file -> "not known".equals(file.licence()));
    assertThat(intents.training().examples()).containsOnlyKeys(IntentTexts.LABELS);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}

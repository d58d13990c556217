package io.earshot.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.MessageReader;
import io.earshot.language.ReaderName;
import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @TempDir private Path models;

  @Test
  void figuresOfALanguageGoIntoItsOwnCardsAndNoOther() throws IOException {
    card("sentiment-en");
    card("sentiment-es");

    new Figures(models).write(List.of(measured("es", true)));

    assertThat(models.resolve("sentiment-es/README.md")).content().contains("| **customers** | 1 ");
    assertThat(models.resolve("sentiment-en/README.md")).content().doesNotContain("customers");
    assertThat(models.resolve("signals-es")).doesNotExist();
  }

  @Test
  void figuresOfStoredModelsOnOtherDataStayOutOfTheCards() throws IOException {
    card("sentiment-es");

    new Figures(models).write(List.of(measured("es", false)));

    assertThat(models.resolve("sentiment-es/README.md")).content().doesNotContain("customers");
  }

  private void card(String id) throws IOException {
    Files.createDirectories(models.resolve(id));
    Files.writeString(models.resolve(id).resolve("README.md"), ModelCard.BEGIN + ModelCard.END);
  }

  private static Evaluation measured(String dataset, boolean crossValidated) {
    LabelledMessage labelled =
        new LabelledMessage(
            "m-1",
            null,
            TestMessages.customer("this is awful"),
            SentimentLabel.NEGATIVE,
            null,
            null);
    Answer answer;
    try (MessageReader reader = ReaderName.LINEAR.open(ModelStore.inJar())) {
      answer = new Answer(labelled, reader.read(labelled.message()));
    }
    Measured measured =
        new Measured(
            dataset,
            "linear",
            "so",
            crossValidated,
            List.of(),
            List.of(),
            true,
            null,
            List.of(answer));
    return Evaluation.of(measured, new Evaluation.Options(1, 5));
  }
}

package io.earshot.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.ConversationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {

  @TempDir private Path folder;

  @Test
  void aLineTellsAfterWhichMessageALeadWasNeededOrThatNoneWas() throws IOException {
    Path file = Files.writeString(folder.resolve("needs.tsv"), "c-1\t4\n\nc-2\tnone\n");

    assertThat(Labels.read(file))
        .containsEntry(new ConversationId("c-1"), new Need(4))
        .containsEntry(new ConversationId("c-2"), new Need(null))
        .hasSize(2);
  }

  @Test
  void aLineThatIsNoLabelIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("needs.tsv"), "c-1\t4\nc-2\tsoon\n");

    assertThatThrownBy(() -> Labels.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs.tsv, line 2");
  }
}

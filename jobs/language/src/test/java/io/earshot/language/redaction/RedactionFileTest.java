package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionFileTest {

  @TempDir Path folder;

  @Test
  void anOperatorAddsAPatternOfHisOwn() throws IOException {
    Redactor redactor =
        redactor(
            """
            patterns:
              - kind: LOYALTY
                words: [wings]
                text: 'wings (\\w{2}-\\d{2})'
            """);

    assertThat(redactor.redact("my wings AB-12 and my card 4111111111111111").text())
        .isEqualTo("my wings [LOYALTY] and my card [CARD]");
  }

  @Test
  void aKindThatIsOffIsLeftAsItIs() throws IOException {
    Redactor redactor = redactor("off: [NAME]");

    assertThat(redactor.redact("my name is Ada Brookfield, a@example.com").text())
        .isEqualTo("my name is Ada Brookfield, [EMAIL]");
  }

  @Test
  void anEmptyFileChangesNothing() throws IOException {
    assertThat(RedactionFile.load(file("# nothing yet\n"))).isEqualTo(RedactionFile.shipped());
  }

  @Test
  void aBadPatternIsToldWithFileAndLine() {
    fails("off: []\npatterns:\n  - kind: A_B\n    text: 'x('\n", "mine.yaml, line 3: ", "x(");
    fails("patterns:\n  - kind: lower\n    text: x\n", "line 2: ", "kind in capitals");
    fails(
        "patterns:\n  - kind: AB\n    text: x\n    number: y\n",
        "line 2: ",
        "either number or text");
    fails("patterns:\n  - kind: AB\n    text: (x)\n    group: 2\n", "line 2: ", "group 2");
    fails("patterns:\n  - kind: AB\n    txt: x\n", "line 2: ", "no setting txt");
    fails("patterns:\n  - kind: AB\n    text: x\n    check: LUNA\n", "line 2: ", "LUNA");
    fails("phoneRegions: [XX]", "mine.yaml", "no region XX");
    fails("off: [ALL]", "mine.yaml", "no kind ALL");
    fails("off: [", "mine.yaml, line 1", "");
  }

  @Test
  void aFileThatIsNotThereIsToldByItsName() {
    assertThatExceptionOfType(RedactionException.class)
        .isThrownBy(() -> RedactionFile.load(folder.resolve("none.yaml")))
        .withMessageContaining("none.yaml");
  }

  private void fails(String yaml, String where, String what) {
    assertThatExceptionOfType(RedactionException.class)
        .isThrownBy(() -> RedactionFile.load(file(yaml)))
        .withMessageContaining(where)
        .withMessageContaining(what);
  }

  private Redactor redactor(String yaml) throws IOException {
    return new Redactor(RedactionFile.load(file(yaml)));
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("mine.yaml"), yaml);
  }
}

package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarefulRedactorTest {

  private final List<String> told = new ArrayList<>();
  private final RedactionWatch watch =
      new RedactionWatch() {
        @Override
        public void masked(String kind) {
          told.add(kind);
        }

        @Override
        public void failed() {
          told.add("failed");
        }
      };

  @Test
  void aRedactorThatFailsMasksTheWholeTextAndTells() {
    RedactionPattern broken = new RedactionPattern("AB", null, "x", List.of(), 7, null);
    CarefulRedactor redactor =
        new CarefulRedactor(
            new Redactor(new RedactionSettings(Set.of(), List.of("US"), List.of(broken))), watch);

    assertThat(redactor.redact("call 4111 x")).isEqualTo("[ALL]");
    assertThat(told).containsExactly("failed");
  }

  @Test
  void eachNewMaskIsToldOnce() {
    CarefulRedactor redactor = new CarefulRedactor(new Redactor(RedactionFile.shipped()), watch);
    List<ContextTurn> asked =
        List.of(new ContextTurn(ParticipantRole.AGENT, "your surname and email please"));

    String text = redactor.redact("brookfield, a@example.com");
    assertThat(redactor.inContext(text, ParticipantRole.CUSTOMER, asked))
        .isEqualTo("[NAME], [EMAIL]");
    assertThat(told).containsExactly("EMAIL", "NAME");
  }

  @Test
  void aTextOfMegabytesIsMaskedThroughout() {
    CarefulRedactor redactor = new CarefulRedactor(new Redactor(RedactionFile.shipped()), watch);
    String line = "{\"text\":\"my card is 4111 1111 1111 1111\"}\n";

    assertThat(redactor.redact(line.repeat(5000))).doesNotContain("1111").hasSize(29 * 5000);
  }
}

package io.earshot.language.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.Channel;
import io.earshot.language.data.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskCasesTest {

  @TempDir private Path folder;

  @Test
  void whatASupervisorSaysAndAllThereafterIsNotShown() throws IOException {
    List<RiskCase> cases =
        read(
            """
            {"id":"a-1","channel":"voice","interveneFrom":1,"turns":[{"at":0.0,"role":"customer","text":"no"},\
            {"at":4.5,"role":"agent","text":"yes"},{"at":9.0,"role":"supervisor","text":"may i"},\
            {"at":12.0,"role":"customer","text":"at last"}]}
            {"id":"a-2","channel":"chat","interveneFrom":null,"turns":[{"at":0.0,"role":"bot","text":"hi"}]}
            """);

    assertThat(cases.get(0).entries()).hasSize(2);
    assertThat(cases.get(0).needFrom()).isEqualTo(1);
    assertThat(cases.get(0).channel()).isEqualTo(Channel.VOICE);
    assertThat(cases.get(0).timed()).isTrue();
    assertThat(cases.get(0).entries().get(1).at()).isEqualTo(Duration.ofMillis(4500));
    assertThat(cases.get(1).needs()).isFalse();
  }

  @Test
  void elsewhereTheFirstDispleasedTurnIsTheNeed() throws IOException {
    List<RiskCase> cases =
        read(
            """
            {"conversationId":"w-1","turns":[{"role":"customer","text":"a train","emotion":"neutral","label":"neutral"},\
            {"role":"agent","text":"none"},{"role":"customer","text":"useless","emotion":"abusive","label":"negative"}]}
            """);

    assertThat(cases.get(0).needFrom()).isEqualTo(2);
    assertThat(cases.get(0).timed()).isFalse();
  }

  @Test
  void waitsOfConversationsWithoutTimesTellNothing() throws IOException {
    RiskCase told =
        read("""
                {"conversationId":"w-1","channel":"chat","turns":[{"role":"customer","text":"useless","emotion":"dissatisfied","label":"negative"}]}
                """)
            .get(0);

    assertThat(ReadCase.of(told, java.util.Map.of()).background().channel())
        .isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void textsAreMaskedAsReadersSeeThem() throws IOException {
    RiskCase told =
        read("""
                {"id":"a-1","channel":"chat","interveneFrom":0,"turns":[{"at":0.0,"role":"customer","text":"my card is 4111 1111 1111 1111"}]}
                """)
            .get(0);

    assertThat(told.entries().get(0).labelled().message().text()).doesNotContain("4111");
  }

  @Test
  void dataThatSaysNothingOfNeedIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"id":"a-1","channel":"chat","turns":[{"role":"customer","text":"hello"}]}
                    """))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("interveneFrom");
  }

  private List<RiskCase> read(String lines) throws IOException {
    Path file = folder.resolve("told.jsonl");
    Files.writeString(file, lines);
    return RiskCases.read(file);
  }
}

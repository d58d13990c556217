package io.earshot.domain.event;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.routing.DecisionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdIsTheSameOnEveryMachineAndInEveryRelease() {
    assertThat(AlertId.of(CONVERSATION, at(0), 1).value()).isEqualTo("0a81cf7691b2dcb2b049413b");
    assertThat(DecisionId.of(CONVERSATION, at(0), 1).value()).isEqualTo("8c4d8d6294d3d8a1ea4b868c");
    assertThat(Ids.hash("m-1")).isEqualTo(638279801842109594L);
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(Ids.derive("ab", "c")).isNotEqualTo(Ids.derive("a", "bc"));
  }

  @Test
  void aHashDiffersWhereAnyPartDoes() {
    Object[] parts = {"ab", Tier.VIP, at(0), List.of("x", "y"), true, 7, null};
    long hash = Ids.hashOf(parts);

    assertThat(Ids.hashOf("ab", Tier.VIP, at(0), List.of("x", "y"), true, 7, null)).isEqualTo(hash);
    Object[] others = {"ba", Tier.STANDARD, at(1), List.of("xy"), false, 8, "x"};
    for (int i = 0; i < parts.length; i++) {
      Object[] changed = parts.clone();
      changed[i] = others[i];
      assertThat(Ids.hashOf(changed)).as("part " + i).isNotEqualTo(hash);
    }
    assertThat(Ids.hashOf("ab", "c")).isNotEqualTo(Ids.hashOf("a", "bc"));
    assertThat(Ids.hashOf(List.of("a"), "b")).isNotEqualTo(Ids.hashOf(List.of("a", "b")));
    assertThat(Ids.hashOf(at(0).plusNanos(1))).isNotEqualTo(Ids.hashOf(at(0)));
  }

  @Test
  void anIdDiffersByEpisodeAndByOrdinal() {
    AlertId first = AlertId.of(CONVERSATION, at(0), 1);

    assertThat(first).isNotEqualTo(AlertId.of(CONVERSATION, at(0), 2));
    assertThat(first).isNotEqualTo(AlertId.of(CONVERSATION, at(1), 1));
    assertThat(first).isEqualTo(AlertId.of(CONVERSATION, at(0), 1));
  }

  @Test
  void anIdIsNeverBlank() {
    assertThatThrownBy(() -> new ConversationId(" ")).hasMessage("conversationId is blank");
    assertThatThrownBy(() -> new MessageId("")).hasMessage("messageId is blank");
    assertThatThrownBy(() -> new CustomerId("")).hasMessage("customerId is blank");
  }

  @Test
  void aSurveyAllowsOnlyScoresOfItsRange() {
    assertThat(SurveyKind.CSAT.allows(5)).isTrue();
    assertThat(SurveyKind.CSAT.allows(0)).isFalse();
    assertThat(SurveyKind.NPS.allows(0)).isTrue();
    assertThat(SurveyKind.CES.range()).isEqualTo("1 to 7");
  }
}

package io.earshot.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void aCustomerCannotReachTheTerminal() {
    String nasty = "hi\u001b[2Jthere\r\nyou\u0007\u009b31m \u202Etxet";

    assertThat(Line.harmless(nasty)).isEqualTo("hi [2Jthere  you  31m  txet");
  }

  @Test
  void emojiAndAccentsStay() {
    assertThat(Line.harmless("très bien 👩‍🚀")).isEqualTo("très bien 👩‍🚀");
  }

  @Test
  void nothingIsAddedForNothing() {
    assertThat(new Line().add("a").add(null).add(" ").add("b").end().toString()).isEqualTo("a b");
  }

  @Test
  void columnsAreAtLeastAsWideAsAsked() {
    assertThat(new Line().column(Tint.PLAIN, "ab", 4).add("c").end().toString())
        .isEqualTo("ab   c");
  }
}

package io.earshot.domain.arrangement;

import static io.earshot.domain.Said.customer;
import static io.earshot.domain.Said.instead;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.language.WordGuesser;
import org.junit.jupiter.api.Test;

class ArrangedLanguageTest {

  private final WordGuesser guesser = new WordGuesser();
  private final Arranging arranging = new Arranging(guesser);

  @Test
  void aMessageIsHandedOnWithTheLanguageOfItsConversation() {
    arranging.happens(customer("m-1", "donde esta mi pedido por favor", 1));
    arranging.happens(customer("m-2", "ok", 2));

    assertThat(arranging.messages)
        .extracting(message -> message.unread().language())
        .containsExactly("es", "es");
  }

  @Test
  void whatIsRepeatedOrEditedCountsOnce() {
    arranging.happens(customer("m-1", "hola", 1));
    Arrangement once = arranging.kept;

    arranging.happens(customer("m-1", "hola", 1));
    arranging.happens(customer("m-1", "hola donde", 1));
    arranging.happens(instead("m-1", "m-2", "hola donde esta", 2));

    assertThat(guesser.weighed).isOne();
    assertThat(arranging.kept.heard()).isEqualTo(once.heard());
  }

  @Test
  void whatWasStoredBeforeLanguagesWereHeardGoesOn() {
    arranging.happens(customer("m-1", "hola", 1));
    Arrangement kept = arranging.kept;
    arranging.kept =
        new Arrangement(
            kept.channel(),
            kept.customerId(),
            kept.language(),
            kept.seen(),
            kept.turns(),
            kept.partials(),
            kept.lastAt(),
            kept.endedAt(),
            kept.alarm(),
            null);

    arranging.happens(customer("m-2", "donde esta mi pedido", 2));

    assertThat(arranging.lastHandedOn().unread().language()).isEqualTo("es");
  }
}

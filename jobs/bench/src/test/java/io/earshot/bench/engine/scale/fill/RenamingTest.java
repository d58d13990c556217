package io.earshot.bench.engine.scale.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RenamingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void namesAreReplacedWhereverTheyStand() {
    Kept kept = new Kept(new Id("c1"), NOW, List.of(new Note("alert of c1 by u1", 3)), null);

    Kept copy = Renaming.of(kept, "c1", "u1").to("c2", "u2");

    assertThat(copy)
        .isEqualTo(new Kept(new Id("c2"), NOW, List.of(new Note("alert of c2 by u2", 3)), null));
  }

  @Test
  void whatHoldsNoNameIsShared() {
    List<Note> notes = List.of(new Note("nobody", 1));
    Kept kept = new Kept(new Id("c1"), NOW, notes, null);

    assertThat(Renaming.of(kept, "c1", "u1").to("c2", "u2").notes()).isSameAs(notes);
  }

  @Test
  void aNameThatCannotBeReplacedIsAnError() {
    Kept kept = new Kept(new Id("c1"), NOW, List.of(), Map.of("c1", 1));

    assertThatThrownBy(() -> Renaming.of(kept, "c1", "u1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record Id(String value) {}

  private record Note(String text, int count) {}

  private record Kept(Id id, Instant at, List<Note> notes, @Nullable Map<String, Integer> others) {}
}

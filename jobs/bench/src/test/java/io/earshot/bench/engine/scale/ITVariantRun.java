package io.earshot.bench.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.Home;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails of itself if a message is not told once. */
final class ITVariantRun {

  @Test
  void everyVariantIsMeasuredInItsTurnAndOnlyOrdinaryMessagesAreTimed(@TempDir Path folder) {
    Home home = new Home(Path.of("../..").toAbsolutePath().normalize());
    Scripts corpus = Scripts.ofCorpus(home.corpus());
    ScaleSize tiny = new ScaleSize(1, 400, 200, 50, 384, 128, Map.of());
    Variant plain = new Variant(Skew.NONE, 1, 400);
    Variant skewed = new Variant(Skew.CUSTOMER, 1, 400);

    List<VariantCell> cells =
        new VariantRun(tiny, corpus, home.settings("LINEAR", Site.PATIENT_KAFKA), line -> {})
            .measure(List.of(plain, skewed), folder);

    assertThat(cells).extracting(VariantCell::variant).containsExactly(plain, skewed);
    assertThat(cells)
        .extracting(VariantCell::figures)
        .allMatch(figures -> figures.messages() == 400 && figures.late().count() == 300);
  }
}

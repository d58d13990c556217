package io.earshot.bench.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CustomerCostTest {

  @Test
  void customersTakeTimeAndStateAndAreInTheTable() throws IOException {
    String table = new CustomerCost(500).measure();

    assertThat(table).contains("| customers | 500 |").doesNotContain("| 0 |", "| 0.0 |");
  }
}

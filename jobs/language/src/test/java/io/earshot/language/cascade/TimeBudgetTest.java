package io.earshot.language.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimeBudgetTest {

  private static final long MILLI = 1_000_000;

  private long now = 77;

  @Test
  void grantsItsShareOfTheTimeInTheLongRun() {
    TimeBudget budget = new TimeBudget(0.25, () -> now);
    long used = 0;
    long start = now;

    while (now - start < 100_000 * MILLI) {
      if (budget.isLeft()) {
        now += 7 * MILLI;
        used += 7 * MILLI;
        budget.spend(7 * MILLI);
      } else {
        now += MILLI;
      }
    }

    assertThat((double) used / (now - start)).isBetween(0.25, 0.26);
  }

  @Test
  void savesTheShareOfASecondAndNoMore() {
    TimeBudget budget = new TimeBudget(0.5, () -> now);
    now += 3_600_000 * MILLI;

    assertThat(budget.isLeft()).isTrue();
    budget.spend(499 * MILLI);
    assertThat(budget.isLeft()).isTrue();
    budget.spend(MILLI);
    assertThat(budget.isLeft()).isFalse();
  }

  @Test
  void aDebtIsPaidOffBeforeMoreIsGranted() {
    TimeBudget budget = new TimeBudget(0.5, () -> now);
    budget.spend(1_000 * MILLI);

    now += 1_000 * MILLI;
    assertThat(budget.isLeft()).isFalse();
    now += 2;
    assertThat(budget.isLeft()).isTrue();
  }

  @Test
  void theWholeOfTheTimeIsNeverUsedUp() {
    TimeBudget budget = new TimeBudget(1, () -> now);

    for (int i = 0; i < 1_000; i++) {
      now += 5 * MILLI;
      budget.spend(5 * MILLI);
      assertThat(budget.isLeft()).isTrue();
    }
  }

  @Test
  void noShareIsNoTime() {
    TimeBudget budget = new TimeBudget(0, () -> now);
    now += 1_000 * MILLI;

    assertThat(budget.isLeft()).isFalse();
  }
}

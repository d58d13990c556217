package io.earshot.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoodDrawingTest {

  @Test
  void aBadMoodGrowsToTheLeftAndAGoodOneToTheRight() {
    assertThat(MoodDrawing.bar(-0.5).toString()).isEqualTo("  ▐██│     ");
    assertThat(MoodDrawing.bar(0.2).toString()).isEqualTo("     │█    ");
    assertThat(MoodDrawing.bar(0).toString()).isEqualTo("     │     ");
  }

  @Test
  void theWayOfAMoodIsOneStepAValue() {
    assertThat(MoodDrawing.spark(List.of(-1.0, 0.0, 1.0)).toString()).isEqualTo("▁▅█");
  }
}

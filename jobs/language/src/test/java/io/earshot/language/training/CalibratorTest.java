package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.training.Calibrator.Sums;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  @Test
  void aChannelThatIsReadMoreSurelyIsColder() {
    List<Sums> sums = new ArrayList<>(said(Channel.VOICE, 700, 300));
    sums.addAll(said(Channel.SMS, 970, 30));

    SideCalibration fitted = Calibrator.fit(sums);

    assertThat(fitted.of(Channel.SMS).temperature())
        .isLessThan(fitted.otherwise().temperature())
        .isLessThan(fitted.of(Channel.VOICE).temperature());
    assertThat(fitted.of(Channel.EMAIL)).isEqualTo(fitted.otherwise());
  }

  @Test
  void aFewMessagesMoveAChannelLittle() {
    List<Sums> sums = new ArrayList<>(said(Channel.VOICE, 700, 300));
    sums.addAll(said(Channel.SMS, 5, 0));

    SideCalibration fitted = Calibrator.fit(sums);

    assertThat(fitted.of(Channel.SMS).temperature())
        .isCloseTo(fitted.otherwise().temperature(), within(0.25));
  }

  @Test
  void withNothingToFitOnNothingIsChanged() {
    assertThat(Calibrator.fit(List.of())).isEqualTo(SideCalibration.NONE);
  }

  /** Messages whose sums speak for negative by two, most of them rightly. */
  private static List<Sums> said(Channel channel, int right, int wrong) {
    List<Sums> sums = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      SentimentLabel label = i < right ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
      sums.add(new Sums(2, 0, -4, label.ordinal(), channel));
    }
    return sums;
  }
}

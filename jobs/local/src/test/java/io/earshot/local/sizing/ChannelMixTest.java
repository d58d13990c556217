package io.earshot.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.Channel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelMixTest {

  @Test
  void sharesAreOfAHundredAndWhatHasNoneIsLeftOut() {
    ChannelMix mix =
        ChannelMix.ofPercent(Map.of(Channel.VOICE, 75.0, Channel.CHAT, 25.0, Channel.SMS, 0.0));

    assertThat(mix.shares()).isEqualTo(Map.of(Channel.VOICE, 0.75, Channel.CHAT, 0.25));
    assertThat(mix.inWords()).isEqualTo("voice 75 %, chat 25 %");
  }

  @Test
  void whatIsNotAHundredTogetherIsRefusedWithItsSum() {
    assertThatThrownBy(() -> ChannelMix.ofPercent(Map.of(Channel.VOICE, 60.0, Channel.CHAT, 25.0)))
        .isInstanceOf(SizingException.class)
        .hasMessageContaining("85 %");
  }

  @Test
  void thirdsThatAreRoundedAreAHundred() {
    ChannelMix mix =
        ChannelMix.ofPercent(Map.of(Channel.VOICE, 33.3, Channel.CHAT, 33.3, Channel.SMS, 33.3));

    assertThat(mix.shares().get(Channel.VOICE)).isEqualTo(1 / 3.0);
  }

  @Test
  void lessThanNothingIsRefused() {
    assertThatThrownBy(
            () -> ChannelMix.ofPercent(Map.of(Channel.VOICE, 120.0, Channel.CHAT, -20.0)))
        .isInstanceOf(SizingException.class);
  }
}

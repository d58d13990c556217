package io.earshot.local.sizing;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.Cue;
import io.earshot.local.traffic.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The pace of each channel as the corpus has it. */
final class CorpusPaces {

  private long conversations;
  private long messages;
  private long otherEvents;
  private Duration open = Duration.ZERO;

  private CorpusPaces() {}

  /** The means over these conversations, by channel. A survey comes after the end. */
  static Map<Channel, Pace> of(List<CorpusConversation> corpus) {
    Map<Channel, CorpusPaces> sums = new EnumMap<>(Channel.class);
    for (CorpusConversation one : corpus) {
      sums.computeIfAbsent(one.channel(), channel -> new CorpusPaces()).add(one);
    }
    Map<Channel, Pace> paces = new EnumMap<>(Channel.class);
    sums.forEach((channel, sum) -> paces.put(channel, sum.mean()));
    return paces;
  }

  private void add(CorpusConversation one) {
    conversations++;
    Duration end = Duration.ZERO;
    for (Cue cue : Script.unhurried(one, 1)) {
      var event = cue.event().apply(Instant.EPOCH.plus(cue.at()));
      if (event instanceof Message) {
        messages++;
      } else {
        otherEvents++;
      }
      if (!(event instanceof SurveyAnswered)) {
        end = cue.at();
      }
    }
    open = open.plus(end);
  }

  private Pace mean() {
    double count = conversations;
    return new Pace(messages / count, otherEvents / count, open.toMillis() / 1e3 / count);
  }
}

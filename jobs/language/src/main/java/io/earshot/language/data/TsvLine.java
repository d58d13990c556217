package io.earshot.language.data;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledDataReader.Place;
import java.util.List;

/** One line of {@code label<TAB>text}: a customer's message on its own. */
final class TsvLine {

  private TsvLine() {}

  static LabelledMessage read(String line, Place place) {
    int tab = line.indexOf('\t');
    if (tab <= 0) {
      throw place.bad("expected label<TAB>text");
    }
    SentimentLabel sentiment =
        Labels.read(SentimentLabel.class, line.substring(0, tab), "label", place);
    UnreadMessage message =
        new UnreadMessage(
            line.substring(tab + 1), ParticipantRole.CUSTOMER, Channel.UNKNOWN, List.of(), null);
    return new LabelledMessage(place.id(), null, message, sentiment, null, null);
  }
}

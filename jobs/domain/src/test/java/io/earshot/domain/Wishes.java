package io.earshot.domain;

import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SubjectLabel;

/** What customers want, in tests. */
public final class Wishes {

  private Wishes() {}

  /** The leanings of a message that speaks for one subject by so many nats. */
  public static long speakingFor(SubjectLabel subject, double nats) {
    double[] weights = new double[SubjectLabel.values().length];
    weights[subject.ordinal()] = nats;
    return Leanings.of(weights);
  }

  /** The same message, that asks for this or for nothing. */
  public static ScoredMessage wishing(Intent intent, long leanings, ScoredMessage said) {
    IntentReading read = intent == null ? null : new IntentReading(intent, 0.9);
    return new ScoredMessage(
        said.messageId(),
        said.conversationId(),
        said.revision(),
        said.customerId(),
        said.role(),
        said.participantId(),
        said.channel(),
        said.sentAt(),
        said.startedAt(),
        said.endedAt(),
        said.loudness(),
        said.text(),
        said.truncated(),
        said.retraction(),
        said.language(),
        said.sentiment(),
        said.emotion(),
        null,
        read,
        said.signals(),
        said.traces(),
        leanings,
        said.because(),
        said.courtesy(),
        said.redactions(),
        said.model());
  }
}

package io.earshot.local.lines;

import static io.earshot.local.lines.Words.words;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.wire.json.ConversationEventCodec;
import org.jline.utils.AttributedString;

/** One line for each kind of event that comes in. */
final class EventLines {

  private EventLines() {}

  static AttributedString of(ConversationEvent event) {
    Line line =
        new Line()
            .time(event.occurredAt())
            .column(Tint.NAME, event.conversationId().value(), 10)
            .column(Tint.STRONG, ConversationEventCodec.typeOf(event), 20);
    if (event instanceof Message message) {
      line.column(Tint.PLAIN, words(message.role()), 10).quote(message.text());
      line.add(Tint.FAINT, message.isFinal() ? null : "partial");
    } else if (event instanceof ConversationStarted started) {
      line.add(words(started.channel()))
          .add(started.customerId() == null ? null : started.customerId().value())
          .add(Tint.FAINT, Words.place(started.queue(), started.team(), started.agentId()));
    } else if (event instanceof ConversationEnded ended) {
      line.add(ended.disposition() == null ? null : words(ended.disposition())).add(ended.reason());
    } else if (event instanceof ConversationTransferred transferred) {
      line.add(transferred.toQueue()).add(transferred.toAgentId()).add(transferred.reason());
    } else if (event instanceof ParticipantJoined joined) {
      line.add(words(joined.role())).add(joined.participantId()).add(Tint.FAINT, joined.team());
    } else if (event instanceof ParticipantLeft left) {
      line.add(words(left.role())).add(left.participantId());
    } else if (event instanceof MessageRedacted redacted) {
      line.add(redacted.messageId().value());
    } else if (event instanceof SurveyAnswered survey) {
      line.add(survey.kind() + " " + survey.score()).add(survey.comment());
    }
    return line.end();
  }
}

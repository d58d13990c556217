package io.earshot.local.traffic;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation of the corpus as the events of a contact centre, in order. Pauses may be
 * shortened; nothing else is changed, and no label of a turn is told.
 */
public final class Script {

  /** Nobody wants to watch an e-mail being waited for. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final Duration SURVEY = Duration.ofSeconds(15);

  private final CorpusConversation source;
  private final Casting casting;
  private final ConversationId id;
  private final Duration longestPause;
  private final List<Cue> cues = new ArrayList<>();

  private Script(CorpusConversation source, int round, Duration longestPause) {
    this.source = source;
    this.longestPause = longestPause;
    this.casting = Casting.of(source);
    this.id = new ConversationId(round == 1 ? source.id() : source.id() + "-" + round);
  }

  /**
   * The cues of a conversation, pauses shortened to {@link #LONGEST_PAUSE}.
   *
   * @param round counts how often the corpus was played: each time is another conversation
   */
  static List<Cue> of(CorpusConversation conversation, int round) {
    return new Script(conversation, round, LONGEST_PAUSE).written();
  }

  /**
   * The cues of a conversation at its own times.
   *
   * @param round counts how often the corpus was played: each time is another conversation
   */
  public static List<Cue> unhurried(CorpusConversation conversation, int round) {
    return new Script(conversation, round, Duration.ofDays(3650)).written();
  }

  /** When the turn of that position comes. */
  static Duration timeOf(CorpusConversation conversation, int position) {
    Duration time = Duration.ZERO;
    for (int i = 1; i <= position; i++) {
      time = time.plus(pauseBefore(conversation, i, LONGEST_PAUSE));
    }
    return time;
  }

  private static Duration pauseBefore(
      CorpusConversation conversation, int position, Duration longest) {
    Duration pause =
        conversation.turns().get(position).at().minus(conversation.turns().get(position - 1).at());
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  private List<Cue> written() {
    write();
    return List.copyOf(cues);
  }

  private void write() {
    cues.add(new Cue(Duration.ZERO, this::started));
    Set<ParticipantRole> present = EnumSet.of(ParticipantRole.CUSTOMER);
    Duration now = Duration.ZERO;
    for (int i = 0; i < source.turns().size(); i++) {
      now = i == 0 ? now : now.plus(pauseBefore(source, i, longestPause));
      CorpusTurn turn = source.turns().get(i);
      if (present.add(turn.role()) && turn.role().answersCustomer()) {
        cues.add(new Cue(now, at -> joined(turn.role(), at)));
      }
      int position = i;
      cues.add(new Cue(now, at -> message(turn, position, at)));
    }
    cues.add(
        new Cue(now.plus(GOODBYE), at -> new ConversationEnded(id, at, source.outcome(), null)));
    if (casting.answersSurvey()) {
      cues.add(new Cue(now.plus(SURVEY), this::answered));
    }
  }

  private ConversationStarted started(Instant at) {
    return new ConversationStarted(
        id,
        at,
        source.channel(),
        casting.customer(),
        casting.queue(),
        source.language(),
        null,
        null,
        Map.of("industry", source.industry()));
  }

  private ParticipantJoined joined(ParticipantRole role, Instant at) {
    String agentId = role == ParticipantRole.AGENT ? casting.agentId() : null;
    return new ParticipantJoined(id, at, participant(role), role, agentId, casting.team());
  }

  private Message message(CorpusTurn turn, int position, Instant at) {
    return new Message(
        id,
        new MessageId(id + "-m" + position),
        turn.role(),
        participant(turn.role()),
        turn.text(),
        at,
        null,
        null,
        null,
        null,
        true,
        null,
        null,
        false);
  }

  private SurveyAnswered answered(Instant at) {
    return new SurveyAnswered(id, at, casting.customer(), SurveyKind.CSAT, source.csat(), null);
  }

  private String participant(ParticipantRole role) {
    return switch (role) {
      case CUSTOMER -> casting.customer().value();
      case AGENT -> casting.agentId();
      case SUPERVISOR -> "lead-" + casting.team();
      case BOT -> "bot";
      case SYSTEM -> "system";
    };
  }
}

package io.earshot.board.view;

import io.earshot.board.feed.FeedRecord;
import io.earshot.board.feed.Lookback;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a conversation from its beginning. What a view no longer remembers, or was said
 * before the board started, is read back from the topic.
 */
public final class Transcripts {

  /** The latest turns are shown; no more of a conversation is read at a desk. */
  private static final int MOST_TURNS = 500;

  private static final Duration BEFORE_START = Duration.ofMinutes(2);
  private static final Lookback.Limit LIMIT = new Lookback.Limit(400_000, Duration.ofSeconds(6));

  /** So many read back at once; others see what the view remembers. */
  private static final int AT_ONCE = 3;

  private final @Nullable Lookback lookback;
  private final Semaphore readers = new Semaphore(AT_ONCE);

  /** Transcripts; without a lookback only of what the view remembers. */
  public Transcripts(@Nullable Lookback lookback) {
    this.lookback = lookback;
  }

  /**
   * What was said, and how mood and risk went.
   *
   * @param isWhole whether nothing is missing
   */
  public record Transcript(List<ScoredMessage> turns, boolean isWhole, List<CurvePoint> curve) {}

  /** The transcript of a conversation. */
  public Transcript of(Dossier dossier) {
    List<ScoredMessage> known = dossier.turns();
    boolean isWhole = dossier.isWhole();
    if (!isWhole && lookback != null && readers.tryAcquire()) {
      try {
        List<ScoredMessage> read = new ArrayList<>();
        isWhole = readBack(lookback, dossier.conversation(), read);
        known = Turns.merged(read, known);
      } finally {
        readers.release();
      }
    }
    int from = Math.max(0, known.size() - MOST_TURNS);
    return new Transcript(
        known.subList(from, known.size()), isWhole && from == 0, curve(dossier.curve(), known));
  }

  private static boolean readBack(
      Lookback lookback, ConversationSnapshot of, List<ScoredMessage> into) {
    ConversationId id = of.conversationId();
    Lookback.End end =
        lookback.read(
            Topics.SCORED_MESSAGES,
            id.value(),
            of.startedAt().minus(BEFORE_START),
            LIMIT,
            (FeedRecord record) ->
                record.ifOf(
                    Topics.SCORED_MESSAGES,
                    message -> {
                      if (message.conversationId().equals(id)) {
                        into.add(message);
                      }
                    }));
    return end == Lookback.End.ALL;
  }

  /** What was told of mood and risk; before that, the mood that follows from what was said. */
  private static List<CurvePoint> curve(List<CurvePoint> told, List<ScoredMessage> turns) {
    List<CurvePoint> curve = new ArrayList<>();
    Tally tally = Tally.EMPTY;
    for (ScoredMessage turn : turns) {
      tally = tally.plus(MessageMark.of(turn));
      boolean isBefore = told.isEmpty() || turn.sentAt().isBefore(told.get(0).at());
      if (isBefore && tally.hasMood() && turn.sentiment() != null) {
        curve.add(new CurvePoint(turn.sentAt(), tally.mood(), null));
      }
    }
    curve.addAll(told);
    return curve;
  }
}

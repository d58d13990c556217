package io.earshot.local.screen;

import static io.earshot.local.lines.Words.words;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Mood;
import io.earshot.local.demo.Talk;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** The open conversations, one a row. */
final class ConversationsPane {

  private static final int WIDE = 130;
  private static final int MIDDLE = 100;
  private static final int SPARK = 12;

  private final Seats seats = new Seats();

  List<AttributedString> rows(List<Talk> talks, int width, int height) {
    List<AttributedString> rows = new ArrayList<>();
    rows.add(heading(width));
    for (Talk talk : seats.seat(talks, height - 1)) {
      rows.add(talk == null ? Cells.fit(AttributedString.EMPTY, width) : row(talk, width));
    }
    return rows;
  }

  private static AttributedString heading(int width) {
    Cells row =
        new Cells(width)
            .cell(Tint.FAINT, "", 1)
            .cell(Tint.FAINT, "conversation", 12)
            .cell(Tint.FAINT, "queue", 9);
    if (width >= WIDE) {
      row.cell(Tint.FAINT, "channel", 7).cell(Tint.FAINT, "tier", 4).cell(Tint.FAINT, "agent", 7);
    }
    row.cell(Tint.FAINT, "  angry│glad", MoodDrawing.BAR_WIDTH + 1).cell(Tint.FAINT, "mood", 6);
    if (width >= MIDDLE) {
      row.cell(Tint.FAINT, "its way", SPARK);
    }
    return row.cell(Tint.FAINT, "neg", 3).text(Tint.FAINT, "last said").end();
  }

  private static AttributedString row(Talk talk, int width) {
    ConversationSnapshot snapshot = talk.snapshot();
    Cells row =
        new Cells(width)
            .cell(mark(talk.alert()), 1)
            .cell(talk.alert() == null ? Tint.NAME : Tint.STRONG, talk.id().value(), 12)
            .cell(Tint.PLAIN, orEmpty(snapshot.queue()), 9);
    if (width >= WIDE) {
      row.cell(Tint.PLAIN, words(snapshot.channel()), 7)
          .cell(Tint.WARN, tier(snapshot.tier()), 4)
          .cell(Tint.PLAIN, orEmpty(snapshot.agentId()), 7);
    }
    mood(row, snapshot.mood());
    if (width >= MIDDLE) {
      row.cell(MoodDrawing.spark(talk.moods()), SPARK);
    }
    Mood mood = snapshot.mood();
    int streak = mood == null ? 0 : mood.negativeStreak();
    row.cell(streak >= 3 ? Tint.BAD : Tint.PLAIN, streak == 0 ? "" : "×" + streak, 3);
    if (talk.lastLine() != null) {
      Tint tint = talk.speaker() == ParticipantRole.CUSTOMER ? Tint.PLAIN : Tint.FAINT;
      row.text(tint, initial(talk.speaker()) + talk.lastLine());
    }
    return row.end();
  }

  private static void mood(Cells row, @Nullable Mood mood) {
    if (mood == null) {
      row.cell(Tint.FAINT, "     │", MoodDrawing.BAR_WIDTH + 1).cell(Tint.FAINT, "", 6);
      return;
    }
    String figure =
        String.format(Locale.ROOT, "%+.1f ", mood.score()) + MoodDrawing.arrow(mood.trend());
    row.cell(MoodDrawing.bar(mood.score()), MoodDrawing.BAR_WIDTH + 1)
        .cell(Tint.ofScore(mood.score()), figure, 6);
  }

  private static AttributedString mark(@Nullable Severity severity) {
    if (severity == null) {
      return AttributedString.EMPTY;
    }
    return new AttributedString(severity == Severity.WATCH ? "·" : "!", Tint.of(severity).style());
  }

  private static String initial(@Nullable ParticipantRole role) {
    return role == null ? "" : Line.harmless(role.name().substring(0, 1)) + ": ";
  }

  private static String tier(@Nullable Tier tier) {
    return tier == null || tier == Tier.STANDARD ? "" : tier.name();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

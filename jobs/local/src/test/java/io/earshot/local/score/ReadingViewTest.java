package io.earshot.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.reading.UnreadMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ReadingViewTest {

  private static final ModelRef MODEL = new ModelRef("sentiment-en", "1.0.0", ReaderKind.LINEAR);
  private static final String TEXT = "Third time I ask, my card is [CARD], get me your manager 😡";

  @Test
  void everythingThatWasReadIsShownWithItsWords() {
    String shown = shown(angry(), 80, false);

    assertThat(shown)
        .contains("language   English")
        .contains("sentiment  negative -0.75")
        .contains("negative ████████████████████████░░░░░░ 80 %")
        .contains("emotion    anger 66 %")
        .contains("signals    repeat contact      82 % “Third time”")
        .contains("           asks for supervisor 97 % “your manager”")
        .contains("because    Third -1.40 manager -0.90")
        .contains("masked     [CARD]")
        .contains("read by    linear, sentiment-en 1.0.0");
  }

  @Test
  void withoutStylesSpansAreMarkedBelowTheText() {
    List<AttributedString> lines = new ReadingView(80, false).lines(angry());

    assertThat(lines.get(0).toString()).isEqualTo("  " + TEXT);
    assertThat(lines.get(1).toString()).isEqualTo("  ~~~~~~~~~~" + " ".repeat(34) + "~~~~~~~~~~~~");
  }

  @Test
  void withStylesSpansAreUnderlinedAndWordsInTheirColour() {
    List<AttributedString> lines = new ReadingView(80, true).lines(angry());

    assertThat(lines.get(0).toAnsi()).matches("  \\u001b\\[[0-9;]*4m?[0-9;]*m?Third.*");
    assertThat(lines.get(1).toString()).isEmpty();
  }

  @Test
  void aNarrowTerminalIsNeverOverrun() {
    ScoredText long30 = with("loooooooooooooooooooooooooooooooooooong 😡😡 " + TEXT, angry());

    assertThat(new ReadingView(40, false).lines(long30))
        .allMatch(line -> line.columnLength() <= 40);
    assertThat(shown(long30, 40, false)).contains("get me");
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    Reading nothing = Reading.abstaining(new LanguageReading("fi", 1), MODEL);
    ScoredText finnish =
        new ScoredText(
            message("kiitos"), nothing, List.of(), "linear", List.of("Not for shipping"));

    assertThat(shown(finnish, 80, false))
        .startsWith("Not for shipping")
        .contains("No sentiment rather than a wrong one: there is no model of Finnish.")
        .doesNotContain("signals");
  }

  @Test
  void whatMovesACursorIsNotPrinted() {
    assertThat(shown(with("a\u001b[2Jb\u0000\u202ec", angry()), 80, false))
        .doesNotContain("\u001b", "\u0000", "\u202e");
  }

  @Test
  void aRowOfCsvIsQuotedAndNoFormula() {
    assertThat(ReadingRow.csv(with("=1+\"1\"", angry())))
        .startsWith("\"'=1+\"\"1\"\"\",en,negative,-0.750,0.800,0.150,0.050,anger,")
        .contains("repeat_contact asks_for_supervisor");
    assertThat(ReadingRow.CSV_HEADER.split(","))
        .hasSameSizeAs(ReadingRow.csv(with("plain", angry())).split(","));
  }

  private static String shown(ScoredText scored, int width, boolean hasStyles) {
    return new ReadingView(width, hasStyles)
        .lines(scored).stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
  }

  private static ScoredText with(String text, ScoredText like) {
    Reading reading = like.reading();
    Reading again =
        new Reading(
            reading.language(),
            reading.sentiment(),
            reading.emotion(),
            reading.subject(),
            reading.intent(),
            reading.signals().stream()
                .map(signal -> new DetectedSignal(signal.name(), signal.confidence(), 0, 1))
                .toList(),
            Traces.NONE,
            Leanings.NONE,
            reading.because(),
            false,
            MODEL);
    return new ScoredText(message(text), again, List.of(), "linear", List.of());
  }

  private static ScoredText angry() {
    Reading reading =
        new Reading(
            new LanguageReading("en", 1),
            Sentiment.of(0.8, 0.15, 0.05),
            new EmotionReading(Emotion.ANGER, 0.66),
            new SubjectReading(SubjectLabel.BILLING, 0.71),
            new IntentReading(Intent.DISPUTE_CHARGE, 0.83),
            List.of(
                new DetectedSignal(Signal.REPEAT_CONTACT, 0.82, 0, 10),
                new DetectedSignal(Signal.ASKS_FOR_SUPERVISOR, 0.97, 44, 56)),
            Traces.NONE,
            Leanings.NONE,
            List.of(new TokenWeight("Third", -1.4), new TokenWeight("manager", -0.9)),
            false,
            MODEL);
    return new ScoredText(
        message(TEXT), reading, List.of(new Redaction("CARD", 29, 35)), "linear", List.of());
  }

  private static UnreadMessage message(String text) {
    return new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), "en");
  }
}

package io.earshot.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokeniser;
import io.earshot.language.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalPhrasesTest {

  @Test
  void aPhraseIsFoundWhereItStands() {
    SignalPhrases phrases = parse("ASKS_FOR_SUPERVISOR\nspeak|talk to .. manag*");

    assertThat(found(phrases, "now let me talk to your floor Manager please"))
        .containsExactly("ASKS_FOR_SUPERVISOR talk to your floor Manager");
  }

  @Test
  void aGapIsAtMostThreeWords() {
    SignalPhrases phrases = parse("ASKS_FOR_SUPERVISOR\ntalk to .. manager");

    assertThat(found(phrases, "talk to a very good shop manager")).isEmpty();
  }

  @Test
  void anOptionalWordMayBeMissing() {
    SignalPhrases phrases = parse("ASKS_FOR_SUPERVISOR\nget your? boss");

    assertThat(found(phrases, "get boss, get your boss"))
        .containsExactly("ASKS_FOR_SUPERVISOR get boss", "ASKS_FOR_SUPERVISOR get your boss");
  }

  @Test
  void aSignalIsOnlyFoundInWordsOfThoseWhoCanGiveIt() {
    Tokens tokens = new Tokeniser().tokens("i'm sorry about that, my lawyer is ill");
    List<Signal> ofAgent = new ArrayList<>();

    LanguagePack.english()
        .phrases()
        .find(tokens, ParticipantRole.AGENT, (name, from, to) -> ofAgent.add(name));

    assertThat(ofAgent).contains(Signal.APOLOGY).doesNotContain(Signal.LEGAL_THREAT);
  }

  @Test
  void everySignalHasPhrasesInEnglish() {
    String said = "lawyer review idiot hospital sorry";

    assertThat(found(LanguagePack.english().phrases(), said))
        .anyMatch(hit -> hit.startsWith("LEGAL_THREAT"))
        .anyMatch(hit -> hit.startsWith("PUBLIC_THREAT"))
        .anyMatch(hit -> hit.startsWith("ABUSIVE_LANGUAGE"))
        .anyMatch(hit -> hit.startsWith("VULNERABLE"));
  }

  @Test
  void aPhraseThatStartsWithAGapIsRefused() {
    assertThatThrownBy(() -> parse("APOLOGY\n.. sorry"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".. sorry");
  }

  private static SignalPhrases parse(String text) {
    return SignalPhrases.parse(text);
  }

  private static List<String> found(SignalPhrases phrases, String text) {
    Tokens tokens = new Tokeniser().tokens(text);
    List<String> found = new ArrayList<>();
    phrases.find(
        tokens,
        ParticipantRole.CUSTOMER,
        (signal, from, to) ->
            found.add(signal + " " + text.substring(tokens.from(from), tokens.to(to - 1))));
    return found;
  }
}

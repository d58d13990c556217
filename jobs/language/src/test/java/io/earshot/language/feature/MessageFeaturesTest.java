package io.earshot.language.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.FeatureHash;
import io.earshot.language.pack.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageFeaturesTest {

  private final MessageFeatures features = MessageFeatures.spelled(LanguagePack.english());

  @Test
  void wordsBehindANegationAreNamedAsNegatedUpToASignOrATurn() {
    assertThat(names("not a good day, fine")).contains("n=good", "n=day").doesNotContain("n=fine");
    assertThat(names("never bad but slow")).contains("n=bad").doesNotContain("n=slow");
  }

  @Test
  void intensifiedAndShoutedWordsAreNamedSo() {
    assertThat(names("very LATE")).contains("i=late", "k=late", "x=CAPS");
  }

  @Test
  void theRatingOfAWordIsNamedAsItStands() {
    assertThat(names("a good day")).contains("v=+2", "vl=+2", "vn+1");
    assertThat(names("not a good day")).contains("v=-2", "vn-1").doesNotContain("v=+2");
    assertThat(names("not here, good")).contains("v=+2");
    assertThat(names("really GREAT")).contains("v=+4").doesNotContain("v=+3");
    assertThat(names("slightly horrible")).contains("vm=-3");
    assertThat(names("nice but awful")).contains("vs=-2", "vt=-1", "vr=+1 -4");
    assertThat(names("the parcel")).contains("vs=none");
  }

  @Test
  void emojiEmoticonsAndElongationsAreNamed() {
    assertThat(names("nooo :( 😡!!!")).contains("w=noo", "x=long", "w=:(", "w=😡", "x=signs");
  }

  @Test
  void facesAreNamedByWhatTheyShow() {
    assertThat(names("great 😡")).contains("e=ANGRY").doesNotContain("e!=ANGRY");
    assertThat(names("😡🤬!")).contains("e=ANGRY", "e!=ANGRY");
    assertThat(names("🤦🏽‍♀️ 👏")).contains("e=ANNOYED", "e=CELEBRATING");
    assertThat(names("fine :-(")).contains("e=SAD");
    assertThat(names("🦕")).contains("x=emoji1").noneMatch(name -> name.startsWith("e"));
  }

  @Test
  void aPostToNobodyHasItsWordsTwice() {
    assertThat(names(post("rain again"))).contains("w=rain", "u:w=rain", "u:vs=none");
    assertThat(names(post("@brand rain again"))).noneMatch(MessageFeaturesTest::isToNobody);
    assertThat(names(post("rain again?"))).noneMatch(MessageFeaturesTest::isToNobody);
    assertThat(names(post("your rain again"))).noneMatch(MessageFeaturesTest::isToNobody);
    assertThat(names("rain again")).noneMatch(MessageFeaturesTest::isToNobody);
  }

  private static boolean isToNobody(String name) {
    return name.startsWith(MessageFeatures.TO_NOBODY);
  }

  private static UnreadMessage post(String text) {
    return new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.SOCIAL, List.of(), "en");
  }

  @Test
  void aTurnBeforeIsNamedByItsSide() {
    UnreadMessage message =
        new UnreadMessage(
            "i said tuesday",
            ParticipantRole.CUSTOMER,
            Channel.CHAT,
            List.of(
                new ContextTurn(ParticipantRole.CUSTOMER, "on tuesday"),
                new ContextTurn(ParticipantRole.AGENT, "which day")),
            "en");

    assertThat(names(message)).contains("p=which", "q=tuesday", "o=q= 1").doesNotContain("p=on");
  }

  @Test
  void theSameMessageHasTheSameFeaturesInTheSameOrder() {
    UnreadMessage message = message("Where is my refund?? 3 weeks!");

    assertThat(names(message)).isEqualTo(new MessageFeaturesTest().names(message));
  }

  @Test
  void aFeatureIsServedByTheHashOfTheNameThatItIsLearnedBy() {
    MessageFeatures served = new MessageFeatures(LanguagePack.english());
    List<UnreadMessage> messages =
        List.of(
            rich(ParticipantRole.CUSTOMER),
            rich(ParticipantRole.AGENT),
            post("so SOOO good 😍 #happy, not bad at all, thanks for nothing, love it here"));
    for (UnreadMessage message : messages) {
      List<Long> learned = new ArrayList<>();
      List<Long> hashes = new ArrayList<>();

      features.of(
          message,
          features.tokens(message),
          (feature, token) -> learned.add(FeatureHash.of(features.name())));
      served.of(message, served.tokens(message), (feature, token) -> hashes.add(feature));

      assertThat(hashes).hasSizeGreaterThan(200).isEqualTo(learned);
    }
  }

  private static UnreadMessage rich(ParticipantRole role) {
    return new UnreadMessage(
        "Thanks for NOTHING!! I'm soooo fed up, not good 😡 #fail 12 AB12 [CARD] get your manager,"
            + " sorry, I am so sorry about that :-( née",
        role,
        Channel.VOICE,
        List.of(
            new ContextTurn(ParticipantRole.AGENT, "so sorry to hear about that, one moment"),
            new ContextTurn(ParticipantRole.CUSTOMER, "not a manager again"),
            new ContextTurn(ParticipantRole.AGENT, "Is that so?")),
        "en");
  }

  private List<String> names(String text) {
    return names(message(text));
  }

  private List<String> names(UnreadMessage message) {
    List<String> names = new ArrayList<>();
    features.of(message, features.tokens(message), (feature, token) -> names.add(features.name()));
    return names;
  }

  private static UnreadMessage message(String text) {
    return new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), null);
  }
}

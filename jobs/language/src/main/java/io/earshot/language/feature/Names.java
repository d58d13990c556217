package io.earshot.language.feature;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.language.pack.Face;

/** How the names of features begin. */
final class Names {

  static final Part HOUSE = Part.of(MessageFeatures.HOUSE);
  static final Part TO_NOBODY = Part.of(MessageFeatures.TO_NOBODY);

  static final Part[] SIDE = Part.named("r=", ParticipantRole.values());
  static final Part[] CHANNEL = Part.named("r=", Channel.values());
  static final Part ALONE = Part.of("r=alone");
  static final Part ANSWER = Part.of("r=answer");

  static final Part WORD = Part.of("w=");
  static final Part PAIR = Part.of("b=");
  static final Part TRIPLE = Part.of("t=");
  static final Part SKIPPED = Part.of("s=");
  static final Part BOOSTED = Part.of("i=");
  static final Part FIRST = Part.of("f=");
  static final Part LAST = Part.of("l=");
  static final Part NEGATED = Part.of("n=");
  static final Part LETTERS = Part.of(MessageFeatures.LETTERS);
  static final Part START = Part.of("^");
  static final Part SPACE = Part.of(" ");

  static final Part CAPITALS = Part.of("x=CAPS");
  static final Part SHOUTED = Part.of("k=");
  static final Part SHOUTS = Part.of("x=SHOUTS");
  static final Part ELONGATED = Part.of("x=long");
  static final Part SIGNS = Part.of("x=signs");
  static final Part[] EMOJI = Part.numbered("x=emoji", 4);

  static final Part[] FACE = Part.named("e=", Face.values());
  static final Part[] FACE_ALONE = Part.named("e!=", Face.values());

  static final Part OWN = Part.of("q=");
  static final Part[] OWN_SHARED = Part.numbered("o=q= ", 5);
  static final Part[] OWN_SHARE = Part.numbered("o%q= ", 5);
  static final Part OTHER = Part.of("p=");
  static final Part[] OTHER_SHARED = Part.numbered("o=p= ", 5);
  static final Part[] OTHER_SHARE = Part.numbered("o%p= ", 5);
  static final Part AGAIN = Part.of("x=again");

  static final Part[] PHRASE = Part.named("h=", Signal.values());

  private static final int[] LENGTHS = {3, 7, 15, 30};
  private static final Part[] LENGTH = {
    Part.of("x=length3"),
    Part.of("x=length7"),
    Part.of("x=length15"),
    Part.of("x=length30"),
    Part.of("x=length+")
  };

  private Names() {}

  /** How long a message is. */
  static Part length(int tokens) {
    int step = 0;
    while (step < LENGTHS.length && tokens > LENGTHS[step]) {
      step++;
    }
    return LENGTH[step];
  }
}

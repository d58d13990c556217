package io.earshot.language.feature;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.pack.Face;
import io.earshot.language.pack.Faces;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.pack.WordClasses;
import io.earshot.language.phrase.SignalPhrases;
import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokeniser;
import io.earshot.language.text.Tokens;
import java.util.List;

/**
 * Names the features of a message. Training and serving both go through here, so a model never sees
 * a feature it was not trained with. Makes no objects once its arrays have grown. Not thread-safe:
 * one instance per thread.
 */
public final class MessageFeatures {

  /** Changes whenever names change or are added. */
  public static final int VERSION = 4;

  /** Names were only added since: a model trained with these still reads as it was trained to. */
  public static final int OLDEST = 2;

  /** Begins the name of a feature of the house alone. */
  public static final String HOUSE = "a:";

  /** Begins the name of a feature of posts to nobody alone. */
  public static final String TO_NOBODY = "u:";

  /** Begins the name of a sequence of letters. */
  public static final String LETTERS = "c=";

  private static final int NEGATION_SCOPE = 5;
  private static final int LONGEST_GRAM = 5;
  private static final int MAX_TOKENS = 400;

  private final LanguagePack pack;
  private final WordClasses classes;
  private final Tokeniser tokeniser;
  private final FeatureName name;
  private final Tokens read = new Tokens();
  private final Tokens merged = new Tokens();
  private final Tokens readBefore = new Tokens();
  private final Tokens mergedBefore = new Tokens();
  private final ValenceFeatures valences;
  private final TurnBefore turnBefore = new TurnBefore();
  private final SignalPhrases.Found onPhrase = this::phrase;

  private Tokens tokens = read;
  private FeatureSink sink = (feature, token) -> {};
  private boolean ofHouse;
  private boolean toNobody;

  /** Features of messages in the language of this pack, known by their hashes alone. */
  public MessageFeatures(LanguagePack pack) {
    this(pack, false);
  }

  private MessageFeatures(LanguagePack pack, boolean spelled) {
    this.pack = pack;
    this.classes = pack.words();
    this.tokeniser = new Tokeniser(pack.spelling());
    this.name = new FeatureName(spelled);
    this.valences = new ValenceFeatures(pack);
  }

  /** The same features, with {@link #name()} to learn from. */
  public static MessageFeatures spelled(LanguagePack pack) {
    return new MessageFeatures(pack, true);
  }

  /** The name of the feature that is being handed over; only of {@link #spelled} features. */
  public String name() {
    return name.spelled();
  }

  /** The pack of the language that it reads. */
  public LanguagePack pack() {
    return pack;
  }

  /** The tokens of the message that its features are about; good until the next are asked for. */
  public Tokens tokens(UnreadMessage message) {
    Tokens all = tokens(message.text(), read, merged);
    if (all.size() > MAX_TOKENS) {
      all.finish(MAX_TOKENS);
    }
    return all;
  }

  private Tokens tokens(String text, Tokens into, Tokens whereMerged) {
    tokeniser.read(text, into);
    return pack.sayings().merged(into, whereMerged);
  }

  /**
   * Hands every feature of the message to the sink, in a fixed order. The words of the house are
   * named twice: as everyone's, and as the house's own; those of posts to nobody likewise.
   *
   * @param ofMessage its tokens
   */
  public void of(UnreadMessage message, Tokens ofMessage, FeatureSink to) {
    tokens = ofMessage;
    sink = to;
    ofHouse = Sides.of(message.role()) != ParticipantRole.CUSTOMER;
    toNobody = !ofHouse && Addressee.isNobody(message, tokens, classes);
    setting(message);
    words();
    negated();
    style();
    valences.addTo(this, name, tokens);
    grams();
    before(message);
    pack.phrases().find(tokens, Sides.of(message.role()), onPhrase);
  }

  private void setting(UnreadMessage message) {
    own(-1, name.start(Names.SIDE[Sides.of(message.role()).ordinal()]));
    own(-1, name.start(Names.CHANNEL[message.channel().ordinal()]));
    own(-1, name.start(message.before().isEmpty() ? Names.ALONE : Names.ANSWER));
    add(-1, name.start(Names.length(tokens.size())));
  }

  private void words() {
    int size = tokens.size();
    for (int i = 0; i < size; i++) {
      own(i, name.start(Names.WORD).and(tokens, i));
      own(i, name.start(Names.PAIR).and(tokens, tokens.begin(i - 1), tokens.end(i)));
      if (i > 0) {
        triple(i);
      }
      if (tokens.kind(i) == TokenKind.HASHTAG) {
        own(i, name.start(Names.WORD).and(tokens, tokens.begin(i) + 1, tokens.end(i)));
      }
      if (i > 0 && classes.boosters().has(tokens.hash(i - 1))) {
        add(i, name.start(Names.BOOSTED).and(tokens, i));
      }
      if (i == 0) {
        add(i, name.start(Names.FIRST).and(tokens, i));
      }
    }
    if (size > 0) {
      add(size - 1, name.start(Names.LAST).and(tokens, size - 1));
      own(size - 1, name.start(Names.PAIR).and(tokens, tokens.begin(size - 1), tokens.end(size)));
    }
  }

  private void triple(int i) {
    if (i > 1) {
      add(i, name.start(Names.TRIPLE).and(tokens, tokens.begin(i - 2), tokens.end(i)));
      name.start(Names.SKIPPED).and(tokens, i - 2);
    } else {
      add(i, name.start(Names.TRIPLE).and(tokens, 0, tokens.end(i)));
      name.start(Names.SKIPPED).and(Names.START);
    }
    add(i, name.and(Names.SPACE).and(tokens, i));
  }

  private void negated() {
    int left = 0;
    for (int i = 0; i < tokens.size(); i++) {
      long word = tokens.hash(i);
      if (tokens.kind(i) == TokenKind.PUNCTUATION || classes.turns().has(word)) {
        left = 0;
      } else if (classes.negators().has(word)) {
        left = NEGATION_SCOPE;
      } else if (left > 0) {
        own(i, name.start(Names.NEGATED).and(tokens, i));
        left--;
      }
    }
  }

  private void style() {
    int capitals = 0;
    int emoji = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      if (tokens.capitals(i) && tokens.length(i) > 2) {
        capitals++;
        add(i, name.start(Names.CAPITALS));
        add(i, name.start(Names.SHOUTED).and(tokens, i));
      }
      if (tokens.elongated(i)) {
        add(i, name.start(kind == TokenKind.WORD ? Names.ELONGATED : Names.SIGNS));
      }
      if (Faces.is(tokens, i)) {
        emoji++;
      }
    }
    if (emoji > 0) {
      add(-1, name.start(Names.EMOJI[Math.min(emoji, 3)]));
      faces();
    }
    if (capitals > 2) {
      add(-1, name.start(Names.SHOUTS));
    }
  }

  private void faces() {
    boolean alone = Faces.areAll(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Face face = Faces.of(tokens, i);
      if (face != null) {
        own(i, name.start(Names.FACE[face.ordinal()]));
        if (alone) {
          add(i, name.start(Names.FACE_ALONE[face.ordinal()]));
        }
      }
    }
  }

  private void grams() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i).isWord()) {
        int end = tokens.end(i) + 1;
        for (int from = tokens.begin(i) - 1; from < end - 2; from++) {
          int longest = Math.min(end, from + LONGEST_GRAM);
          for (int to = from + 3; to <= longest; to++) {
            sink.add(name.start(Names.LETTERS).and(tokens, from, to).hash(), i);
          }
        }
      }
    }
  }

  private void before(UnreadMessage message) {
    List<ContextTurn> turns = message.before();
    ParticipantRole side = Sides.of(message.role());
    int own = lastBy(turns, side);
    int other = lastBy(turns, Sides.other(side));
    if (own >= 0) {
      turnBefore(turns.get(own), Names.OWN, Names.OWN_SHARED, Names.OWN_SHARE);
    }
    if (other >= 0) {
      turnBefore(turns.get(other), Names.OTHER, Names.OTHER_SHARED, Names.OTHER_SHARE);
    }
    if (own >= 0 && own == turns.size() - 1) {
      add(-1, name.start(Names.AGAIN));
    }
  }

  private void turnBefore(ContextTurn turn, Part kind, Part[] shared, Part[] share) {
    Tokens said = tokens(turn.text(), readBefore, mergedBefore);
    for (int i = 0; i < said.size(); i++) {
      add(-1, name.start(kind).and(said, i));
      add(-1, name.start(kind).and(said, said.begin(i - 1), said.end(i)));
    }
    turnBefore.compare(said, tokens);
    add(-1, name.start(shared[Math.min(turnBefore.shared(), 4)]));
    if (turnBefore.content() > 0) {
      add(-1, name.start(share[4 * turnBefore.shared() / turnBefore.content()]));
    }
  }

  private void phrase(Signal signal, int from, int to) {
    own(to - 1, name.start(Names.PHRASE[signal.ordinal()]));
    name.start(Names.PHRASE[signal.ordinal()]).and(Names.SPACE).and(tokens, from);
    own(to - 1, name);
  }

  private static int lastBy(List<ContextTurn> turns, ParticipantRole side) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (Sides.of(turns.get(i).role()) == side) {
        return i;
      }
    }
    return -1;
  }

  private void add(int token, FeatureName named) {
    sink.add(named.hash(), token);
    if (toNobody) {
      sink.add(named.behind(Names.TO_NOBODY).hash(), token);
    }
  }

  /** Adds a feature that the house has twice. */
  void own(int token, FeatureName named) {
    add(token, named);
    if (ofHouse) {
      add(token, named.behind(Names.HOUSE));
    }
  }
}

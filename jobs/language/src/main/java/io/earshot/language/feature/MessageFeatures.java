package io.earshot.language.feature;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.pack.WordClasses;
import io.earshot.language.phrase.Sayings;
import io.earshot.language.phrase.SignalPhrases;
import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokeniser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the features of a message. Training and serving both go through here, so a model never sees
 * a feature it was not trained with. Not thread-safe: one instance per thread.
 */
public final class MessageFeatures {

  /** Changes whenever a name changes; a model trained with other names is refused. */
  public static final int VERSION = 2;

  /** Begins the name of a feature of the house alone. */
  public static final String HOUSE = "a:";

  /** Begins the name of a sequence of letters. */
  public static final String LETTERS = "c=";

  private static final String OF_WORDS = "wbnhr";
  private static final int NEGATION_SCOPE = 5;
  private static final int LONGEST_GRAM = 5;
  private static final int MAX_TOKENS = 400;
  private static final int CONTENT = 4;

  private final LanguagePack pack;
  private final WordClasses words;
  private final Tokeniser tokeniser;
  private final SignalPhrases phrases;
  private final Sayings sayings;
  private final StringBuilder name = new StringBuilder(96);
  private final StringBuilder housed = new StringBuilder(96).append(HOUSE);
  private final StringBuilder gram = new StringBuilder(48);

  /** Features of messages in the language of this pack. */
  public MessageFeatures(LanguagePack pack) {
    this.pack = pack;
    this.words = pack.words();
    this.tokeniser = new Tokeniser(pack.spelling());
    this.phrases = pack.phrases();
    this.sayings = pack.sayings();
  }

  /** The pack of the language that it reads. */
  public LanguagePack pack() {
    return pack;
  }

  /** The tokens of the message that its features are about. */
  public List<Token> tokens(UnreadMessage message) {
    List<Token> tokens = tokens(message.text());
    return tokens.size() > MAX_TOKENS ? tokens.subList(0, MAX_TOKENS) : tokens;
  }

  private List<Token> tokens(String text) {
    return sayings.merged(tokeniser.tokens(text));
  }

  /**
   * Hands every feature of the message to the sink, in a fixed order. The words of the house are
   * named twice: as everyone's, and as the house's own.
   */
  public void of(UnreadMessage message, List<Token> tokens, FeatureSink sink) {
    boolean ofHouse = Sides.of(message.role()) != ParticipantRole.CUSTOMER;
    plain(message, tokens, ofHouse ? twice(sink) : sink);
  }

  private FeatureSink twice(FeatureSink sink) {
    return (feature, token) -> {
      sink.add(feature, token);
      if (OF_WORDS.indexOf(feature.charAt(0)) >= 0) {
        housed.setLength(HOUSE.length());
        sink.add(housed.append(feature), token);
      }
    };
  }

  private void plain(UnreadMessage message, List<Token> tokens, FeatureSink sink) {
    setting(message, tokens, sink);
    words(tokens, sink);
    negated(tokens, sink);
    style(tokens, sink);
    grams(tokens, sink);
    before(message, tokens, sink);
    phrases(message, tokens, sink);
  }

  private void setting(UnreadMessage message, List<Token> tokens, FeatureSink sink) {
    emit(sink, -1, "r=", Sides.of(message.role()).name());
    emit(sink, -1, "r=", message.channel().name());
    emit(sink, -1, "r=", message.before().isEmpty() ? "alone" : "answer");
    int size = tokens.size();
    String length = size <= 3 ? "3" : size <= 7 ? "7" : size <= 15 ? "15" : size <= 30 ? "30" : "+";
    emit(sink, -1, "x=length", length);
  }

  private void words(List<Token> tokens, FeatureSink sink) {
    String last = "^";
    String beforeLast = "^";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.text();
      emit(sink, i, "w=", word);
      emit(sink, i, "b=", last, word);
      if (i > 0) {
        emit(sink, i, "t=", beforeLast, last, word);
        emit(sink, i, "s=", beforeLast, word);
      }
      if (token.kind() == TokenKind.HASHTAG) {
        emit(sink, i, "w=", word.substring(1));
      }
      if (words.intensifies(last)) {
        emit(sink, i, "i=", word);
      }
      if (i == 0) {
        emit(sink, i, "f=", word);
      }
      beforeLast = last;
      last = word;
    }
    int end = tokens.size() - 1;
    if (end >= 0) {
      emit(sink, end, "l=", last);
      emit(sink, end, "b=", last, "$");
    }
  }

  private void negated(List<Token> tokens, FeatureSink sink) {
    int left = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.text();
      if (token.kind() == TokenKind.PUNCTUATION || words.turns(word)) {
        left = 0;
      } else if (words.negates(word)) {
        left = NEGATION_SCOPE;
      } else if (left > 0) {
        emit(sink, i, "n=", word);
        left--;
      }
    }
  }

  private void style(List<Token> tokens, FeatureSink sink) {
    int capitals = 0;
    int emoji = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.capitals() && token.text().length() > 2) {
        capitals++;
        emit(sink, i, "x=CAPS", "");
        emit(sink, i, "k=", token.text());
      }
      if (token.elongated()) {
        emit(sink, i, token.kind() == TokenKind.WORD ? "x=long" : "x=signs", "");
      }
      if (token.kind() == TokenKind.EMOJI || token.kind() == TokenKind.EMOTICON) {
        emoji++;
      }
    }
    if (emoji > 0) {
      emit(sink, -1, "x=emoji", emoji > 2 ? "3" : emoji > 1 ? "2" : "1");
    }
    if (capitals > 2) {
      emit(sink, -1, "x=SHOUTS", "");
    }
  }

  private void grams(List<Token> tokens, FeatureSink sink) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind().isWord()) {
        gram.setLength(0);
        gram.append(' ').append(tokens.get(i).text()).append(' ');
        for (int from = 0; from < gram.length() - 2; from++) {
          int longest = Math.min(gram.length() - from, LONGEST_GRAM);
          name.setLength(0);
          name.append(LETTERS).append(gram, from, from + 2);
          for (int size = 3; size <= longest; size++) {
            name.append(gram.charAt(from + size - 1));
            sink.add(name, i);
          }
        }
      }
    }
  }

  private void before(UnreadMessage message, List<Token> tokens, FeatureSink sink) {
    List<ContextTurn> turns = message.before();
    ParticipantRole side = Sides.of(message.role());
    ContextTurn own = lastBy(turns, side);
    ContextTurn other = lastBy(turns, Sides.other(side));
    if (own != null) {
      turnBefore(tokens(own.text()), tokens, "q=", sink);
    }
    if (other != null) {
      turnBefore(tokens(other.text()), tokens, "p=", sink);
    }
    if (own != null && Sides.of(turns.get(turns.size() - 1).role()) == side) {
      emit(sink, -1, "x=again", "");
    }
  }

  private void turnBefore(List<Token> turn, List<Token> tokens, String side, FeatureSink sink) {
    Set<String> said = new HashSet<>();
    String last = "^";
    for (Token token : turn) {
      String word = token.text();
      emit(sink, -1, side, word);
      emit(sink, -1, side, last, word);
      last = word;
      if (word.length() >= CONTENT) {
        said.add(word);
      }
    }
    shared(said, tokens, side, sink);
  }

  private void shared(Set<String> said, List<Token> tokens, String side, FeatureSink sink) {
    int shared = 0;
    int content = 0;
    for (Token token : tokens) {
      if (token.text().length() >= CONTENT) {
        content++;
        shared += said.contains(token.text()) ? 1 : 0;
      }
    }
    emit(sink, -1, "o=", side, Integer.toString(Math.min(shared, 4)));
    if (content > 0) {
      emit(sink, -1, "o%", side, Integer.toString(4 * shared / content));
    }
  }

  private void phrases(UnreadMessage message, List<Token> tokens, FeatureSink sink) {
    ParticipantRole side = Sides.of(message.role());
    phrases.find(
        tokens,
        side,
        (signal, span) -> {
          emit(sink, span.to() - 1, "h=", signal.name());
          emit(sink, span.to() - 1, "h=", signal.name(), tokens.get(span.from()).text());
        });
  }

  private static @Nullable ContextTurn lastBy(List<ContextTurn> turns, ParticipantRole side) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (Sides.of(turns.get(i).role()) == side) {
        return turns.get(i);
      }
    }
    return null;
  }

  private void emit(FeatureSink sink, int token, String kind, String word) {
    name.setLength(0);
    sink.add(name.append(kind).append(word), token);
  }

  private void emit(FeatureSink sink, int token, String kind, String first, String second) {
    name.setLength(0);
    sink.add(name.append(kind).append(first).append(' ').append(second), token);
  }

  private void emit(
      FeatureSink sink, int token, String kind, String first, String second, String third) {
    name.setLength(0);
    name.append(kind).append(first).append(' ').append(second).append(' ').append(third);
    sink.add(name, token);
  }
}

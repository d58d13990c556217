package io.earshot.language.feature;

import io.earshot.language.lexicon.Vader;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokens;

/** Names what the {@link Valences} of a message come to. */
final class ValenceFeatures {

  private static final String[] STEPS = {"-4", "-3", "-2", "-1", "0", "+1", "+2", "+3", "+4"};
  private static final int SUMS = 5;
  private static final int MOST_COUNTED = 3;

  private static final Part[] OF_WORD = steps("v=");
  private static final Part BEHIND = Part.of("vp=");
  private static final Part[] STEP = steps(" ");
  private static final Part NONE = Part.of("vs=none");
  private static final Part[] SUM = sums("vs=");
  private static final Part[] REACHED = sums("vt=");
  private static final Part[] HIGHEST = steps("vM=");
  private static final Part[] LOWEST = steps("vm=");
  private static final Part[] RANGE = steps("vr=");
  private static final Part[] FIRST = steps("vf=");
  private static final Part[] LAST = steps("vl=");
  private static final Part[] POSITIVES = Part.numbered("vn+", MOST_COUNTED + 1);
  private static final Part[] NEGATIVES = Part.numbered("vn-", MOST_COUNTED + 1);

  private final Valences valences;
  private double sum;
  private double highest;
  private double lowest;
  private int positives;
  private int negatives;
  private int first;
  private int last;

  ValenceFeatures(LanguagePack pack) {
    this.valences = new Valences(pack);
  }

  private static Part[] steps(String kind) {
    Part[] parts = new Part[STEPS.length];
    for (int step = 0; step < parts.length; step++) {
      parts[step] = Part.of(kind + STEPS[step]);
    }
    return parts;
  }

  private static Part[] sums(String kind) {
    Part[] parts = new Part[2 * SUMS + 1];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.of(kind + (i - SUMS));
    }
    return parts;
  }

  /** Adds them; none in a language without ratings. */
  void addTo(MessageFeatures features, FeatureName name, Tokens tokens) {
    if (!valences.areKnown()) {
      return;
    }
    valences.rate(tokens);
    first = -1;
    sum = 0;
    highest = 0;
    lowest = 0;
    positives = 0;
    negatives = 0;
    for (int i = 0; i < tokens.size(); i++) {
      double valence = valences.of(i);
      if (valence != 0) {
        count(i, valence);
        word(features, name, tokens, i, Valences.step(valence));
      }
    }
    if (first < 0) {
      features.own(-1, name.start(NONE));
    } else {
      whole(features, name);
    }
  }

  private void count(int token, double valence) {
    first = first < 0 ? token : first;
    last = token;
    sum += valence;
    highest = Math.max(highest, valence);
    lowest = Math.min(lowest, valence);
    positives += valence > 0 ? 1 : 0;
    negatives += valence < 0 ? 1 : 0;
  }

  private static void word(
      MessageFeatures features, FeatureName name, Tokens tokens, int token, int step) {
    features.own(token, name.start(OF_WORD[step]));
    name.start(BEHIND);
    if (token > 0) {
      name.and(tokens, token - 1);
    } else {
      name.and(Names.START);
    }
    features.own(token, name.and(STEP[step]));
  }

  private void whole(MessageFeatures features, FeatureName name) {
    double compound = SUMS * Vader.compound(sum);
    features.own(-1, name.start(SUM[SUMS + (int) Math.rint(compound)]));
    for (int reached = 1; reached <= SUMS && Math.abs(compound) >= reached; reached++) {
      features.own(-1, name.start(REACHED[compound < 0 ? SUMS - reached : SUMS + reached]));
    }
    int top = Valences.step(highest);
    int bottom = Valences.step(lowest);
    features.own(-1, name.start(HIGHEST[top]));
    features.own(-1, name.start(LOWEST[bottom]));
    features.own(-1, name.start(RANGE[top]).and(STEP[bottom]));
    features.own(-1, name.start(FIRST[Valences.step(valences.of(first))]));
    features.own(-1, name.start(LAST[Valences.step(valences.of(last))]));
    features.own(-1, name.start(POSITIVES[Math.min(positives, MOST_COUNTED)]));
    features.own(-1, name.start(NEGATIVES[Math.min(negatives, MOST_COUNTED)]));
  }
}

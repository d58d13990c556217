package io.earshot.pipeline.state.compact;

import io.earshot.domain.language.LanguageEvidence;
import io.earshot.domain.language.LanguagesHeard;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link LanguagesHeard}: the weights of the second side only where they differ from the first. */
final class LanguagesFormat {

  private static final int NOTHING = 0;
  private static final int OWN = 1;
  private static final int SAME = 2;

  private LanguagesFormat() {}

  static void write(LanguagesHeard heard, CompactOut out) {
    write(heard.ofCustomer(), null, out);
    write(heard.ofHouse(), heard.ofCustomer(), out);
  }

  static LanguagesHeard read(CompactIn in) {
    LanguageEvidence ofCustomer = read(null, in);
    return new LanguagesHeard(ofCustomer, read(ofCustomer, in));
  }

  private static void write(
      LanguageEvidence evidence, @Nullable LanguageEvidence first, CompactOut out) {
    Map<String, Double> weights = evidence.weights();
    if (weights.isEmpty()) {
      out.number(NOTHING);
    } else if (first != null && weights.equals(first.weights())) {
      out.number(SAME);
    } else {
      out.number(OWN);
      out.number(weights.size());
      weights.forEach(
          (code, weight) -> {
            out.text(code);
            out.real(weight);
          });
    }
    out.number(evidence.letters());
    out.text(evidence.other());
    out.text(evidence.certain());
  }

  private static LanguageEvidence read(@Nullable LanguageEvidence first, CompactIn in) {
    int kind = in.small();
    Map<String, Double> weights = Map.of();
    if (kind == SAME && first != null) {
      weights = first.weights();
    } else if (kind == OWN) {
      weights = weights(in);
    }
    return new LanguageEvidence(weights, in.small(), in.textOrNull(), in.textOrNull());
  }

  private static Map<String, Double> weights(CompactIn in) {
    int count = in.small();
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < count; i++) {
      weights.put(in.text(), in.real());
    }
    return Map.copyOf(weights);
  }
}

package io.earshot.language;

import java.util.Random;

/** Texts that nobody would write, drawn from a seed: each text the same for the same seed. */
final class FuzzedTexts {

  private static final String[] WORDS = {
    "refund",
    "manager",
    "awful",
    "not",
    "thanks",
    "LAWYER",
    "n't",
    "sooooo",
    "@user",
    "#help",
    "http://a.b/c?d=e",
    "[CARD]",
    ":-(",
    "1,234.56",
    "não",
    "straße",
    "a.b@example.com"
  };

  private static final String[] ODD = {
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\r\n",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u200b\u200d\u200c\u2060",
    "\u202e\u202d\u2066\u2069",
    "\u0627\u0644\u0633\u0644\u0627\u0645",
    "\u05e9\u05dc\u05d5\u05dd",
    "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
    "\ud83c\uddeb\ud83c\uddf7\ud83c",
    "\ud83d\udc4d\ud83c\udffd",
    "1\ufe0f\u20e3",
    "a" + "\u0301\u0323\u0360".repeat(40),
    "\u0e01\u0e49\u0e49\u0e49\u0e49",
    "\ufffd\uffff\ufdd0",
    "\u4f60\u597d",
    "\ufdfa\ufb01\u01c5\u0130\u1e9e"
  };

  private final Random random;

  FuzzedTexts(long seed) {
    random = new Random(seed);
  }

  /** The next text: mostly short, one in a thousand as long as a reader reads, or longer. */
  String next() {
    if (random.nextInt(1000) == 0) {
      return piece().repeat(1 + random.nextInt(600));
    }
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(piece());
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(8)) {
      case 0 -> ODD[random.nextInt(ODD.length)];
      case 1 -> String.valueOf((char) (0xD800 + random.nextInt(0x800)));
      case 2 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
      case 3 -> String.valueOf((char) random.nextInt(128)).repeat(1 + random.nextInt(50));
      case 4 -> String.valueOf((char) random.nextInt(0x10000));
      default -> WORDS[random.nextInt(WORDS.length)];
    };
  }
}

package io.earshot.language.redaction;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes identifiers that are well-formed and nobody's, and the forms in which people give them. */
final class Planted {

  private static final List<String> NAMES =
      List.of("ana", "bruno", "carla", "dieter", "elif", "fred", "gwen", "hugo", "ines", "jonas");
  private static final List<String> SURNAMES =
      List.of("brook", "castro", "dubois", "ebner", "faria", "garnet", "holm", "ivers", "juncal");
  private static final List<String> HOSTS = List.of("example", "mail.example", "post");
  private static final List<String> ENDS =
      List.of("com", "org", "net", "co.uk", "es", "pt", "fr", "de");

  private final Random random;

  Planted(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** Sixteen digits, or fifteen as American Express has them, with their check digit. */
  String card() {
    boolean amex = random.nextInt(8) == 0;
    StringBuilder digits =
        new StringBuilder(
            amex ? "37" : List.of("4", "51", "55", "2221", "6011").get(random.nextInt(5)));
    while (digits.length() < (amex ? 14 : 15)) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  String cardForm(String card, Speech speech) {
    return switch (random.nextInt(8)) {
      case 0 -> card;
      case 1 -> grouped(card, " ");
      case 2 -> grouped(card, "-");
      case 3 -> grouped(card, ".");
      case 4 -> speech.oneByOne(card, random, true);
      case 5 -> speech.oneByOne(card, random, false).replace(' ', '-');
      case 6 -> speech.inPairs(card, random);
      default -> card.substring(0, 8) + " " + speech.oneByOne(card.substring(8), random, true);
    };
  }

  private static String grouped(String digits, String by) {
    return digits.replaceAll("(\\d{4})(?=\\d)", "$1" + by);
  }

  String phone(Speech speech) {
    String digits =
        switch (speech) {
          case EN ->
              List.of("07700900" + three(), "212555" + four(), "02079460" + three())
                  .get(random.nextInt(3));
          case ES -> "6" + (10 + random.nextInt(80)) + three() + three();
          case PT -> "9" + (10 + random.nextInt(20)) + three() + three();
          case FR -> "06" + two() + two() + two() + two();
          case DE -> "0151" + four() + four();
        };
    return digits;
  }

  String phoneForm(String phone, Speech speech) {
    return switch (random.nextInt(5)) {
      case 0 -> phone;
      case 1 -> phone.replaceAll("(\\d{3})(?=\\d{3})", "$1 ");
      case 2 -> phone.replaceAll("(\\d{3})(?=\\d{3})", "$1-");
      case 3 -> speech.oneByOne(phone, random, true);
      default -> speech.inPairs(phone, random);
    };
  }

  String email() {
    String first = NAMES.get(random.nextInt(NAMES.size()));
    String last = SURNAMES.get(random.nextInt(SURNAMES.size()));
    String local =
        switch (random.nextInt(5)) {
          case 0 -> first;
          case 1 -> first + "." + last;
          case 2 -> first.charAt(0) + "." + last;
          case 3 -> first + "_" + last;
          default -> first + "." + last + (10 + random.nextInt(80));
        };
    return local
        + "@"
        + HOSTS.get(random.nextInt(HOSTS.size()))
        + "."
        + ENDS.get(random.nextInt(ENDS.size()));
  }

  String emailForm(String email, Speech speech) {
    if (random.nextInt(3) == 0) {
      return random.nextBoolean() ? email : email.toUpperCase(Locale.ROOT);
    }
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < email.length(); i++) {
      char c = email.charAt(i);
      if (c == '@') {
        said.append(' ').append(speech.at).append(' ');
      } else if (c == '.') {
        said.append(' ').append(speech.dot).append(' ');
      } else if (c == '_') {
        said.append(" underscore ");
      } else if (c >= '0' && c <= '9') {
        said.append(' ').append(speech.oneByOne(String.valueOf(c), random, false));
      } else {
        said.append(c);
      }
    }
    return said.toString();
  }

  String iban() {
    String country = List.of("DE", "ES", "FR", "PT", "GB").get(random.nextInt(5));
    String account =
        switch (country) {
          case "DE" -> digits(18);
          case "ES" -> digits(20);
          case "FR" -> digits(23);
          case "PT" -> digits(21);
          default -> "WXYZ" + digits(14);
        };
    StringBuilder number = new StringBuilder();
    for (char c : (account + country + "00").toCharArray()) {
      number.append(Character.getNumericValue(c));
    }
    int check = 98 - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country + "%02d".formatted(check) + account;
  }

  String ibanForm(String iban, Speech speech) {
    return switch (random.nextInt(4)) {
      case 0 -> iban;
      case 1 -> iban.replaceAll("(.{4})(?=.)", "$1 ");
      case 2 -> iban.replaceAll("(.{4})(?=.)", "$1-").toLowerCase(Locale.ROOT);
      default -> spelled(iban, speech);
    };
  }

  private String spelled(String iban, Speech speech) {
    StringBuilder said = new StringBuilder();
    int i = 0;
    while (i < iban.length()) {
      int to = i;
      while (to < iban.length() && Character.isDigit(iban.charAt(to))) {
        to++;
      }
      if (to > i) {
        said.append(speech.oneByOne(iban.substring(i, to), random, true));
      } else {
        to = i + 1;
        said.append(Character.toLowerCase(iban.charAt(i)));
      }
      said.append(' ');
      i = to;
    }
    return said.toString().strip();
  }

  private String two() {
    return digits(2);
  }

  private String three() {
    return digits(3);
  }

  private String four() {
    return digits(4);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}

package io.earshot.language.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arithmetic of check digits. */
final class Checks {

  private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  /** Lengths of the SWIFT registry of IBANs. */
  private static final Map<String, Integer> IBAN_LENGTHS =
      lengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28"
              + " EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23"
              + " IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31"
              + " MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24"
              + " TR26 UA29 VA22 VG24 XK20");

  /** Words for streets that mean much else as well. */
  private static final Set<String> VAGUE_STREETS =
      Set.of(
          "drive", "close", "gardens", "grove", "court", "row", "yard", "square", "way", "steps",
          "place", "hill", "house");

  private static final Set<String> STREETS =
      Stream.concat(
              VAGUE_STREETS.stream(),
              Stream.of(
                  "street",
                  "st",
                  "road",
                  "rd",
                  "lane",
                  "ln",
                  "avenue",
                  "ave",
                  "terrace",
                  "crescent",
                  "boulevard",
                  "blvd",
                  "mews"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NO_STREETS =
      Set.of(
          ("in on a the of to for from my your is and or at by off it his her their our this that with per out no"
                  + " not all any other more day days minute minutes hour hours week weeks month months year years"
                  + " times mile miles pound pounds people half down up away along late each which slip same what go goes")
              .split(" ", -1));

  private Checks() {}

  private static Map<String, Integer> lengths(String registry) {
    return List.of(registry.split(" ")).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
  }

  static @Nullable Integer ibanLength(String country) {
    return IBAN_LENGTHS.get(country);
  }

  static String digits(String chars) {
    StringBuilder digits = new StringBuilder(chars.length());
    for (int i = 0; i < chars.length(); i++) {
      if (Tokens.isDigit(chars.charAt(i))) {
        digits.append(chars.charAt(i));
      }
    }
    return digits.toString();
  }

  static boolean luhn(CharSequence digits) {
    int sum = 0;
    boolean twice = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int weighed = twice ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
      twice = !twice;
    }
    return digits.length() > 1 && sum % 10 == 0;
  }

  static boolean iban(String chars) {
    if (chars.length() < 15) {
      return false;
    }
    Integer length = ibanLength(chars.substring(0, 2));
    return length != null
        && length == chars.length()
        && mod97(chars.substring(4) + chars.substring(0, 4)) == 1;
  }

  private static int mod97(String chars) {
    int rest = 0;
    for (int i = 0; i < chars.length(); i++) {
      int value = Character.digit(chars.charAt(i), 36);
      if (value < 0) {
        return -1;
      }
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }

  static boolean dni(String chars) {
    String number = chars.replaceFirst("^X", "0").replaceFirst("^Y", "1").replaceFirst("^Z", "2");
    if (number.length() != 9 || digits(number).length() != 8) {
      return false;
    }
    int rest = Integer.parseInt(number.substring(0, 8)) % DNI_LETTERS.length();
    return number.charAt(8) == DNI_LETTERS.charAt(rest);
  }

  /** 11 less the weighed sum of the first {@code count} digits modulo 11; 10 and 11 are 0. */
  static int weighed(String digits, int count, int heaviest) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (digits.charAt(i) - '0') * (heaviest - i);
    }
    int rest = 11 - sum % 11;
    return rest > 9 ? 0 : rest;
  }

  static boolean cnpj(String digits) {
    return digits.length() == 14 && cnpj(digits, 12) && cnpj(digits, 13);
  }

  private static boolean cnpj(String digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (digits.charAt(i) - '0') * (2 + (count - 1 - i) % 8);
    }
    int rest = sum % 11;
    return digits.charAt(count) - '0' == (rest < 2 ? 0 : 11 - rest);
  }

  static boolean nir(String chars) {
    String number = chars.replace("2A", "19").replace("2B", "18");
    if (number.length() != 15 || digits(number).length() != 15) {
      return false;
    }
    return 97 - Long.parseLong(number.substring(0, 13)) % 97
        == Long.parseLong(number.substring(13));
  }

  static boolean steuerId(String digits) {
    if (digits.length() != 11 || digits.charAt(0) == '0') {
      return false;
    }
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(10) - '0';
  }

  /** "12 elm road" is one, "2 in a row", "3 safe place" and "18 pounds each way" are none. */
  static boolean street(String found) {
    String[] words = found.split("[ ,]+", -1);
    int at = 0;
    while (at < words.length - 1 && !Tokens.isDigit(words[at].charAt(0))) {
      at++;
    }
    int kind = at + 1;
    while (kind < words.length && !STREETS.contains(lower(words[kind]))) {
      kind++;
    }
    if (kind == words.length) {
      return false;
    }
    for (int i = at + 1; i < kind; i++) {
      if (NO_STREETS.contains(lower(words[i])) || words[i].isEmpty()) {
        return false;
      }
    }
    String name = words[kind - 1];
    boolean vague = VAGUE_STREETS.contains(lower(words[kind]));
    boolean named =
        Character.isUpperCase(name.charAt(0)) || !Vocabulary.COMMON.contains(lower(name));
    return kind > at + 1 && (!vague || named);
  }

  static boolean isStreet(String word) {
    return STREETS.contains(word);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

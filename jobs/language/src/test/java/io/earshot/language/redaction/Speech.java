package io.earshot.language.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Says digits and letters as people dictate them, for the recall test; shares nothing with the
 * redactor.
 */
enum Speech {
  EN(
      "oh one two three four five six seven eight nine",
      "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      "twenty thirty forty fifty sixty seventy eighty ninety",
      "%s %s",
      "double %s",
      "triple %s",
      "um|uh|okay so|let me see|er|and then",
      "at",
      "dot"),
  ES(
      "cero uno dos tres cuatro cinco seis siete ocho nueve",
      "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
      "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
      "%s y %s",
      "doble %s",
      "triple %s",
      "eh|este|bueno|a ver|pues",
      "arroba",
      "punto"),
  PT(
      "zero um dois três quatro cinco seis sete oito nove",
      "dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
      "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
      "%s e %s",
      "duplo %s",
      "triplo %s",
      "eh|bem|então|depois",
      "arroba",
      "ponto"),
  FR(
      "zéro un deux trois quatre cinq six sept huit neuf",
      "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
      "vingt trente quarante cinquante soixante - - -",
      "%s-%s",
      "double %s",
      "triple %s",
      "euh|alors|donc|puis|voilà",
      "arobase",
      "point"),
  DE(
      "null eins zwei drei vier fünf sechs sieben acht neun",
      "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
      "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
      "%2$sund%1$s",
      "doppel %s",
      "dreimal die %s",
      "äh|ähm|also|dann|genau",
      "at",
      "punkt");

  private final String[] units;
  private final String[] teens;
  private final String[] tens;
  private final String both;
  private final String twice;
  private final String thrice;
  private final String[] fillers;
  final String at;
  final String dot;

  /** Units, teens, tens, tens with a unit, twice, thrice, fillers, at-sign, dot. */
  Speech(String... words) {
    this.units = words[0].split(" ", -1);
    this.teens = words[1].split(" ", -1);
    this.tens = words[2].split(" ", -1);
    this.both = words[3];
    this.twice = words[4];
    this.thrice = words[5];
    this.fillers = words[6].split("\\|", -1);
    this.at = words[7];
    this.dot = words[8];
  }

  /** Digit by digit, with "double" and "triple", and sometimes a filler. */
  String oneByOne(String digits, Random random, boolean fillers) {
    List<String> said = new ArrayList<>();
    int i = 0;
    while (i < digits.length()) {
      int same = 1;
      while (i + same < digits.length() && digits.charAt(i + same) == digits.charAt(i)) {
        same++;
      }
      String unit = units[digits.charAt(i) - '0'];
      boolean folds = same > 1 && random.nextBoolean();
      int taken = folds ? Math.min(same, 2 + random.nextInt(2)) : 1;
      said.add(taken == 1 ? unit : (taken == 2 ? twice : thrice).formatted(unit));
      i += taken;
      if (fillers && i < digits.length() && random.nextInt(6) == 0) {
        said.add(this.fillers[random.nextInt(this.fillers.length)]);
      }
    }
    return String.join(" ", said);
  }

  /** Two digits at a time: "forty one eleven"; pairs that begin with a zero one by one. */
  String inPairs(String digits, Random random) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < digits.length(); i += 2) {
      String pair = digits.substring(i, Math.min(digits.length(), i + 2));
      said.add(pair(pair, random));
    }
    return String.join(" ", said);
  }

  private String pair(String pair, Random random) {
    int ten = pair.charAt(0) - '0';
    if (pair.length() == 1 || ten == 0 || (ten > 1 && tens[ten - 2].equals("-"))) {
      return oneByOne(pair, random, false);
    }
    int unit = pair.charAt(1) - '0';
    if (ten == 1) {
      return teens[unit];
    }
    boolean alone = unit == 0 || (this == FR && unit == 1) || (this == ES && ten == 2);
    if (unit == 0) {
      return tens[ten - 2];
    }
    if (alone) {
      return oneByOne(pair, random, false);
    }
    String last = this == DE && unit == 1 ? "ein" : units[unit];
    return both.formatted(tens[ten - 2], last);
  }
}

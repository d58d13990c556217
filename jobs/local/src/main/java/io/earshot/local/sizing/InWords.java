package io.earshot.local.sizing;

import java.util.Locale;

/** Figures as a person reads them: no more digits than they deserve. */
final class InWords {

  private static final double THOUSAND = 1000;
  private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] BITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};

  private InWords() {}

  /** 0.5, 1.5, 12, 1,234. */
  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    if (rounded >= 100 || rounded == Math.rint(rounded)) {
      return text("%,.0f", rounded);
    }
    return text(
        rounded >= 10 || rounded * 10 == Math.rint(rounded * 10) ? "%.1f" : "%.2f", rounded);
  }

  /** 0.04, 1.75, 12.3. */
  static String cores(double value) {
    return text(value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }

  /** 1 core, 8 cores. */
  static String count(double value, String noun) {
    return text("%,.0f %s%s", value, noun, value == 1 ? "" : "s");
  }

  /** 3.0 kB, 1.25 GB, 120 MB. */
  static String bytes(double value) {
    return scaled(value, BYTES);
  }

  /** What so many bytes a second are on a wire. */
  static String bits(double bytesPerSecond) {
    return scaled(8 * bytesPerSecond, BITS);
  }

  /** 12 s, 5 min, 3.5 h, 2 days. */
  static String seconds(double value) {
    if (value < 120) {
      return number(Math.rint(value)) + " s";
    }
    if (value < 7200) {
      return number(Math.rint(value / 60)) + " min";
    }
    return value < 172_800 ? text("%.1f h", value / 3600) : text("%.1f days", value / 86_400);
  }

  private static String scaled(double value, String[] units) {
    double rest = value;
    int unit = 0;
    while (rest >= 999.5 && unit < units.length - 1) {
      rest /= THOUSAND;
      unit++;
    }
    String form = unit == 0 || rest >= 99.95 ? "%.0f" : rest >= 9.995 ? "%.1f" : "%.2f";
    return text(form, rest) + " " + units[unit];
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

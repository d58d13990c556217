package io.earshot.language.redaction;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;

/** Says whether a number is a telephone number somewhere: libphonenumber, for a list of regions. */
final class PhoneNumbers {

  private static final int MOST_TRIES = 4;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final List<String> regions;

  PhoneNumbers(List<String> regions) {
    this.regions = List.copyOf(regions);
  }

  /** Whether the library finds a valid number in this short piece of text. */
  boolean hasOne(String piece) {
    for (String region : regions) {
      if (library.findNumbers(piece, region, Leniency.VALID, MOST_TRIES).iterator().hasNext()) {
        return true;
      }
    }
    return false;
  }

  static boolean isRegion(String code) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
  }
}

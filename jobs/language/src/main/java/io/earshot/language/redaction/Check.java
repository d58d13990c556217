package io.earshot.language.redaction;

/** What must hold of the letters and digits that a pattern found. */
public enum Check {
  /** ISO/IEC 7812-1, as on payment cards. */
  LUHN {
    @Override
    boolean holds(String chars) {
      return Checks.luhn(Checks.digits(chars));
    }
  },
  /** ISO 13616: country, length, remainder 1 modulo 97. */
  IBAN {
    @Override
    boolean holds(String chars) {
      return Checks.iban(chars);
    }
  },
  /** US Social Security number: no area 000, 666 or 9xx, no group 00, no serial 0000. */
  SSN {
    @Override
    boolean holds(String chars) {
      String digits = Checks.digits(chars);
      return digits.length() == 9
          && !digits.startsWith("000")
          && !digits.startsWith("666")
          && digits.charAt(0) != '9'
          && !digits.startsWith("00", 3)
          && !digits.endsWith("0000");
    }
  },
  /** UK National Insurance number; the QQ of examples is let through. */
  NINO {
    @Override
    boolean holds(String chars) {
      return "DFIUV".indexOf(chars.charAt(0)) < 0 && "DFIOUV".indexOf(chars.charAt(1)) < 0;
    }
  },
  /** Spanish DNI and NIE: letter by remainder modulo 23. */
  DNI {
    @Override
    boolean holds(String chars) {
      return Checks.dni(chars);
    }
  },
  /** Portuguese NIF: check digit modulo 11. */
  NIF {
    @Override
    boolean holds(String chars) {
      String digits = Checks.digits(chars);
      return digits.length() == 9 && Checks.weighed(digits, 8, 9) == digits.charAt(8) - '0';
    }
  },
  /** Brazilian CPF: two check digits modulo 11. */
  CPF {
    @Override
    boolean holds(String chars) {
      String digits = Checks.digits(chars);
      return digits.length() == 11
          && Checks.weighed(digits, 9, 10) == digits.charAt(9) - '0'
          && Checks.weighed(digits, 10, 11) == digits.charAt(10) - '0';
    }
  },
  /** Brazilian CNPJ: two check digits modulo 11. */
  CNPJ {
    @Override
    boolean holds(String chars) {
      return Checks.cnpj(Checks.digits(chars));
    }
  },
  /** French NIR: key 97 less the remainder modulo 97. */
  NIR {
    @Override
    boolean holds(String chars) {
      return Checks.nir(chars);
    }
  },
  /** German tax id: check digit of ISO 7064, modulo 11, 10. */
  STEUER_ID {
    @Override
    boolean holds(String chars) {
      return Checks.steuerId(Checks.digits(chars));
    }
  },
  /** The last four or two digits are a year from 1900 to 2012. */
  BIRTH_YEAR {
    @Override
    boolean holds(String chars) {
      String digits = Checks.digits(chars);
      int end = digits.length();
      String four = digits.substring(Math.max(0, end - 4));
      boolean past = four.compareTo("1900") >= 0 && four.compareTo("2012") <= 0;
      return end <= 6 || past;
    }
  },
  /** Has a digit or a sign: "hunter2", not "wrong". */
  SECRET {
    @Override
    boolean holds(String chars) {
      return chars
          .chars()
          .anyMatch(c -> !Character.isLetter(c) && c != '.' && c != ',' && c != '\'');
    }
  },
  /** Has a word between the number and the kind of street that is no measure or filler. */
  STREET {
    @Override
    boolean holds(String chars) {
      return Checks.street(chars);
    }
  };

  /**
   * Whether it holds.
   *
   * @param chars in capitals; without spaces and signs, except for SECRET and STREET, which see
   *     what was found as it stands
   */
  abstract boolean holds(String chars);

  boolean seesSigns() {
    return this == SECRET || this == STREET;
  }
}

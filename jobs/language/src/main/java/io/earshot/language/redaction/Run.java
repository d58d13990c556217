package io.earshot.language.redaction;

import java.util.List;

/**
 * A number or code as it stands in a text, whatever lies between its parts.
 *
 * @param shape what it is by its form; null for one that may identify something
 */
record Run(List<Atom> atoms, Shape shape) {

  /** What a number is by its form. */
  enum Shape {
    KEY,
    DATE,
    /** A time of the day, an amount, a count. */
    QUANTITY
  }

  int first() {
    return atoms.get(0).first();
  }

  int last() {
    return atoms.get(atoms.size() - 1).last();
  }

  String chars() {
    StringBuilder all = new StringBuilder();
    atoms.forEach(atom -> all.append(atom.chars()));
    return all.toString();
  }

  int digits() {
    return atoms.stream().filter(Atom::isDigits).mapToInt(atom -> atom.chars().length()).sum();
  }

  int letters() {
    return atoms.stream().filter(atom -> !atom.isDigits()).mapToInt(a -> a.chars().length()).sum();
  }

  int singles() {
    return atoms.stream().mapToInt(Atom::singles).sum();
  }

  boolean isSpoken() {
    return atoms.stream().anyMatch(Atom::spoken);
  }

  Run part(int from, int to) {
    return new Run(atoms.subList(from, to), shape);
  }
}

package io.earshot.language.redaction;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What is masked.
 *
 * @param off kinds that are left as they are
 * @param phoneRegions ISO 3166 codes of the countries whose phone numbers need no country code
 * @param patterns besides what is built in
 */
public record RedactionSettings(
    Set<String> off, List<String> phoneRegions, List<RedactionPattern> patterns)
    implements Serializable {

  public RedactionSettings {
    off = Set.copyOf(off);
    phoneRegions = List.copyOf(phoneRegions);
    patterns = List.copyOf(patterns);
  }
}

package io.earshot.bench.detection;

import java.util.List;

/** Something that tells the language of what one customer says. */
interface Detector {

  /** ISO 639-1 code of the language of these texts, said one after the other. */
  String language(List<String> texts);
}

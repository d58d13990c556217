package io.earshot.language.risk;

import io.earshot.domain.risk.RiskModel;
import java.util.List;

/** A way to tell which conversations need a lead, with what has to be found in data. */
public interface Policy {

  /** As tables call it. */
  String name();

  /**
   * The detector that is best on these conversations.
   *
   * @param model the risk model that they taught
   */
  Detector tuned(List<ReadCase> conversations, RiskModel model);
}

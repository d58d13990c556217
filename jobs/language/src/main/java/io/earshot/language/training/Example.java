package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.Sides;

/**
 * A labelled message and the numbers of its features.
 *
 * @param features each once, ascending in the order they were first seen
 */
record Example(LabelledMessage labelled, int[] features) {

  ParticipantRole side() {
    return Sides.of(labelled.message().role());
  }
}

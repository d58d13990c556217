package io.earshot.language.training;

import io.earshot.language.model.EmotionModel;
import opennlp.tools.ml.model.AbstractModel;

/** The emotion model and the temperature that goes with it. */
record TrainedEmotion(AbstractModel model, double temperature) {

  EmotionModel compiled() {
    return EmotionModel.of(model, temperature);
  }
}

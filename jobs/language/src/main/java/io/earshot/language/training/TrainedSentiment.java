package io.earshot.language.training;

import io.earshot.language.model.Calibration;
import opennlp.tools.ml.model.AbstractModel;

/** The sentiment model of one side of a conversation and the calibration that goes with it. */
public record TrainedSentiment(AbstractModel model, Calibration calibration) {}

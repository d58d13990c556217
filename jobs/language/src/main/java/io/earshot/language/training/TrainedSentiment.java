package io.earshot.language.training;

import io.earshot.language.model.SideCalibration;
import opennlp.tools.ml.model.AbstractModel;

/** The sentiment model and the calibrations for what customers and what the house say. */
record TrainedSentiment(AbstractModel model, SideCalibration ofCustomer, SideCalibration ofHouse) {}

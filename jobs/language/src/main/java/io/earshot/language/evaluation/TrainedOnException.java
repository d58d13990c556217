package io.earshot.language.evaluation;

import io.earshot.language.data.LabelledFile;
import io.earshot.language.model.Manifest;

/** A reader would be measured on what it was trained on, which flatters it. */
public final class TrainedOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrainedOnException(Manifest model, LabelledFile file) {
    super(
        "%s %s was trained on %s: figures on it say nothing; measure on other messages, or train anew for each part with --cross-validate"
            .formatted(model.id(), model.version(), file.name()));
  }
}

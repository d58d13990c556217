package io.earshot.language.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader made of one set of data.
 *
 * @param dataset the data's name
 * @param reader the reader's name, as it was asked for
 * @param how it was measured, in words
 * @param crossValidated whether each answer is of a model that never saw the message, trained anew
 *     for each part of the data
 * @param models the fingerprints of the shipped models, if they are what was measured or trained
 *     the same way
 * @param warnings what a reader of the figures must know, such as a model that is not for shipping
 * @param givesProbabilities whether the probabilities in the answers claim to be any
 * @param cost null where it could not be told
 * @param answers in any order, each message once
 */
public record Measured(
    String dataset,
    String reader,
    String how,
    boolean crossValidated,
    List<String> models,
    List<String> warnings,
    boolean givesProbabilities,
    @Nullable Cost cost,
    List<Answer> answers) {

  public Measured {
    models = List.copyOf(models);
    warnings = List.copyOf(warnings);
    answers = List.copyOf(answers);
  }

  /** Whether the reader read any of it; one that abstains throughout cannot be compared. */
  public boolean isRead() {
    return answers.stream().anyMatch(answer -> answer.reading().sentiment() != null);
  }
}

package io.earshot.domain.reading;

/**
 * A word that moved the score.
 *
 * @param token as written in the message
 * @param weight how far, in the model's log-odds; negative pulls down
 */
public record TokenWeight(String token, double weight) {}

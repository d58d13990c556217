package io.earshot.domain.status;

/**
 * A model in use.
 *
 * @param id for example sentiment-en
 * @param version for example 1.3.0
 */
public record ModelVersion(String id, String version) {}

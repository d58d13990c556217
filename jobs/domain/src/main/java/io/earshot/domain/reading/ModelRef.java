package io.earshot.domain.reading;

/**
 * The model behind a reading.
 *
 * @param id its folder in models/, for example sentiment-en
 * @param version from its manifest
 */
public record ModelRef(String id, String version, ReaderKind reader) {}

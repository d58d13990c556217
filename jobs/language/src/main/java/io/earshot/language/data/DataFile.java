package io.earshot.language.data;

/**
 * A file that labelled messages were read from.
 *
 * @param name relative to the path that was asked for
 * @param sha256 of its bytes, in hexadecimal
 * @param messages how many it holds
 */
public record DataFile(String name, String sha256, int messages) {}

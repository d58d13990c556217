/**
 * Which language could a text be in? OpenNLP's detector, compiled for the languages that matter.
 */
@NullMarked
package io.earshot.language.detection;

import org.jspecify.annotations.NullMarked;

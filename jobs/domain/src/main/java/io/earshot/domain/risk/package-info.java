/**
 * How likely is it that this conversation needs a lead? Named features of how it stands, and a
 * trained model that weighs them and says which counted.
 */
@NullMarked
package io.earshot.domain.risk;

import org.jspecify.annotations.NullMarked;

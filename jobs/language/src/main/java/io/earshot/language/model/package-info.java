/** Where are the trained models, are they whole, and what do they weigh a feature? */
@NullMarked
package io.earshot.language.model;

import org.jspecify.annotations.NullMarked;

/** How do weights come out of labelled messages? The same data and settings give the same bytes. */
@NullMarked
package io.earshot.language.training;

import org.jspecify.annotations.NullMarked;

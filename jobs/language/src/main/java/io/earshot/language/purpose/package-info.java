/** How do the models of subjects and intents come about, and how well do they read? */
@NullMarked
package io.earshot.language.purpose;

import org.jspecify.annotations.NullMarked;

/** Which wishes can a customer see to himself, and what is he told then? */
@NullMarked
package io.earshot.domain.intent;

import org.jspecify.annotations.NullMarked;

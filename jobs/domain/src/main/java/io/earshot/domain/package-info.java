/** What is a contact centre, and what does it decide? */
@NullMarked
package io.earshot.domain;

import org.jspecify.annotations.NullMarked;

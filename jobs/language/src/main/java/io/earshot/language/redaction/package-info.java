/** What in a text must nobody see who does not need it, and how is it masked? */
@NullMarked
package io.earshot.language.redaction;

import org.jspecify.annotations.NullMarked;

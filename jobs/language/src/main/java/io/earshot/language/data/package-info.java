/** What did people say these messages mean? Reads labelled data, whatever form it comes in. */
@NullMarked
package io.earshot.language.data;

import org.jspecify.annotations.NullMarked;

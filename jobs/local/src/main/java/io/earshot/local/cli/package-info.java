/** What can a person ask for at the command line, and how is it answered? */
@NullMarked
package io.earshot.local.cli;

import org.jspecify.annotations.NullMarked;

/** What can a rule ask for, what does its condition mean, and is it fit to be judged? */
@NullMarked
package io.earshot.rules;

import org.jspecify.annotations.NullMarked;

/** What happens while everything runs at once, and how quickly? */
@NullMarked
package io.earshot.local.demo;

import org.jspecify.annotations.NullMarked;

/** What a team lead is told, and how that notice lives on until it is closed. */
@NullMarked
package io.earshot.domain.alert;

import org.jspecify.annotations.NullMarked;

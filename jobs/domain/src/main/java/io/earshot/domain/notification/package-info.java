/** Who outside has been told what of an alert? */
@NullMarked
package io.earshot.domain.notification;

import org.jspecify.annotations.NullMarked;

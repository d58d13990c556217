/** What is known about a customer across conversations and channels. */
@NullMarked
package io.earshot.domain.customer;

import org.jspecify.annotations.NullMarked;

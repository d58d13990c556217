/** Which of the business's own conditions hold in a conversation, and who changes them? */
@NullMarked
package io.earshot.domain.rule;

import org.jspecify.annotations.NullMarked;

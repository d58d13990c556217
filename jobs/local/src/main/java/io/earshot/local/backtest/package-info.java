/** What would other rules and settings have told the leads, had they been in force? */
@NullMarked
package io.earshot.local.backtest;

import org.jspecify.annotations.NullMarked;

/**
 * Who would wait how long if conversations were taken in another order? A contact centre as a
 * simulation of discrete events: arrivals, agents with skills, customers who give up.
 */
@NullMarked
package io.earshot.local.simulation;

import org.jspecify.annotations.NullMarked;

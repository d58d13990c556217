package io.earshot.pipeline.step;

import io.earshot.language.cascade.ReadingDesk;
import io.earshot.language.cascade.ReadingWatch;
import java.io.Serializable;
import org.apache.flink.util.clock.Clock;

/** Opens the desk at which a task reads; travels to the task. */
interface Desks extends Serializable {

  /** A desk of the task's own. */
  ReadingDesk open(Clock clock, ReadingWatch watch);
}

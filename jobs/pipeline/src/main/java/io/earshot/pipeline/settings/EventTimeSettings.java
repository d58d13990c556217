package io.earshot.pipeline.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How event time moves in a live job.
 *
 * @param outOfOrderness how far an event may come behind a later one of its partition
 * @param quietAfter a partition silent for so long does not hold the others back
 * @param speed event time that passes a second while all is quiet: 1 for live traffic, more where a
 *     replay is sped up
 */
public record EventTimeSettings(Duration outOfOrderness, Duration quietAfter, double speed)
    implements Serializable {}

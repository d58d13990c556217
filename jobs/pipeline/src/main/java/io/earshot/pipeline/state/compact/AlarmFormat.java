package io.earshot.pipeline.state.compact;

import io.earshot.domain.time.Alarm;

/** {@link Alarm}s. */
final class AlarmFormat {

  private AlarmFormat() {}

  static void write(Alarm alarm, CompactOut out) {
    out.time(alarm.dueAt());
    out.time(alarm.setFor());
  }

  static Alarm read(CompactIn in) {
    return new Alarm(in.timeOrNull(), in.timeOrNull());
  }
}

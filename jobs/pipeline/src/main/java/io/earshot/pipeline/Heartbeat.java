package io.earshot.pipeline;

import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.step.Sides;
import io.earshot.pipeline.step.TakeNotes;
import io.earshot.pipeline.step.TellStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * How the live job is doing, from what its steps note of themselves. Nothing else in the job
 * depends on it.
 */
final class Heartbeat {

  private static final String FROM_A_FOLDER = "sources";

  private Heartbeat() {}

  static SingleOutputStreamOperator<ComponentStatus> of(
      Intake intake,
      SingleOutputStreamOperator<?> scored,
      SingleOutputStreamOperator<?> conversations,
      JobSettings settings) {
    TypeInformation<StatusNote> notes = TypeInformation.of(StatusNote.class);
    DataStream<StatusNote> feeds =
        intake.events().transform("note feeds", notes, TakeNotes.ofFeeds()).uid("note-feeds");
    DataStream<StatusNote> deadLetters =
        intake
            .deadLetters()
            .transform("note dead letters", notes, TakeNotes.ofDeadLetters())
            .uid("note-dead-letters");
    String version = Heartbeat.class.getPackage().getImplementationVersion();
    return feeds
        .union(
            deadLetters,
            scored.getSideOutput(Sides.STATUS),
            conversations.getSideOutput(Sides.STATUS))
        .transform(
            "tell status",
            TypeInformation.of(ComponentStatus.class),
            new TellStatus(settings, version == null ? FROM_A_FOLDER : version))
        .uid("tell-status")
        .setParallelism(1);
  }
}

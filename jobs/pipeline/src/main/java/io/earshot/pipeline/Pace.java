package io.earshot.pipeline;

import io.earshot.domain.alert.RaisedAlert;
import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.settings.ReaderSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.step.OrderInTime;
import io.earshot.pipeline.step.ScoreMessage;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.pipeline.stream.InTime;
import io.earshot.pipeline.time.NeverHoldBack;
import io.earshot.pipeline.time.TellTime;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Whether the job follows what happens, or works through what has happened. */
public enum Pace {
  /** Everything is judged at once, in the order in which it comes, and time never stands still. */
  LIVE,
  /**
   * Everything is read first and judged in the order of its own time; no clock has a part in it.
   * The same input gives the same answers, however its partitions happened to be interleaved.
   */
  BOUNDED;

  SingleOutputStreamOperator<DecodedEvent> tellTime(
      DataStream<DecodedEvent> events, EventTimeSettings settings) {
    return this == LIVE
        ? events.transform("event time", events.getType(), new TellTime(settings))
        : events.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks());
  }

  /**
   * For how long messages wait for each other between two tasks, in milliseconds; everything else
   * is rare and goes on at once.
   */
  long together() {
    return this == LIVE ? 2 : 100;
  }

  <T> WatermarkStrategy<T> controlTime() {
    return this == LIVE ? new NeverHoldBack<>() : WatermarkStrategy.noWatermarks();
  }

  SingleOutputStreamOperator<FollowedEvent> scoreMessages(
      DataStream<ArrangedEvent> messages, ReaderSettings settings) {
    return messages.transform(
        "score message",
        TypeInformation.of(FollowedEvent.class),
        this == LIVE ? ScoreMessage.live(settings) : ScoreMessage.bounded(settings));
  }

  KeyedStream<DecodedEvent, String> orderEvents(DataStream<DecodedEvent> events) {
    KeyedStream<DecodedEvent, String> keyed = events.keyBy(DecodedEvent::conversationKey);
    if (this == LIVE) {
      return keyed;
    }
    return keyed
        .process(new OrderInTime<>(JobState.unorderedEvents(), () -> InTime.EVENTS))
        .returns(DecodedEvent.class)
        .uid("order-events")
        .name("order events")
        .keyBy(DecodedEvent::conversationKey);
  }

  KeyedStream<RaisedAlert, String> orderAlerts(DataStream<RaisedAlert> alerts) {
    KeyedStream<RaisedAlert, String> keyed = alerts.keyBy(RaisedAlert::budget);
    if (this == LIVE) {
      return keyed;
    }
    return keyed
        .process(new OrderInTime<>(JobState.unorderedAlerts(), () -> InTime.ALERTS))
        .returns(RaisedAlert.class)
        .uid("order-alerts")
        .name("order alerts")
        .keyBy(RaisedAlert::budget);
  }

  KeyedStream<CustomerNews, String> orderNews(DataStream<CustomerNews> news) {
    KeyedStream<CustomerNews, String> keyed = news.keyBy(CustomerNews::customerKey);
    if (this == LIVE) {
      return keyed;
    }
    return keyed
        .process(new OrderInTime<>(JobState.unorderedCustomerNews(), () -> InTime.NEWS))
        .returns(CustomerNews.class)
        .uid("order-customer-news")
        .name("order customer news")
        .keyBy(CustomerNews::customerKey);
  }
}

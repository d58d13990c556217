package io.earshot.pipeline.step;

import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Picks out the events that say something of a customer: starts and surveys. */
public final class NoteCustomer implements FlatMapFunction<DecodedEvent, CustomerNews> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(DecodedEvent event, Collector<CustomerNews> out) {
    ConversationStarted started = event.started();
    CustomerId starting = started == null ? null : started.customerId();
    if (started != null && starting != null) {
      out.collect(CustomerNews.of(starting, started));
    }
    SurveyAnswered survey = event.survey();
    if (survey != null) {
      out.collect(CustomerNews.of(survey.customerId(), survey));
    }
  }
}

package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

final class NoteCustomerTest {

  private static final Script CALL = Script.call("c1");
  private static final CustomerId ANNA = new CustomerId("anna");

  @Test
  void notesStartsAndSurveysOfAKnownCustomerAndNothingElse() {
    SurveyAnswered survey =
        new SurveyAnswered(CALL.id(), CALL.second(90), ANNA, SurveyKind.CSAT, 2, null);

    assertThat(noted(CALL.startedBy("anna")))
        .containsExactly(CustomerNews.of(ANNA, CALL.startedBy("anna")));
    assertThat(noted(survey)).containsExactly(CustomerNews.of(ANNA, survey));
    assertThat(noted(CALL.customer(5, "Hello"))).isEmpty();
    assertThat(noted(CALL.ended(9))).isEmpty();
  }

  private static List<CustomerNews> noted(ConversationEvent event) {
    List<CustomerNews> news = new ArrayList<>();
    new NoteCustomer().flatMap(DecodedEvent.of(0, event), new ListCollector<>(news));
    return news;
  }
}

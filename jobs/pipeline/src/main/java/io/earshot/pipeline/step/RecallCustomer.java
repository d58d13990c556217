package io.earshot.pipeline.step;

import io.earshot.domain.customer.CustomerDesk;
import io.earshot.domain.customer.CustomerMemory;
import io.earshot.domain.customer.MemoryStep;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Remembers customers and recalls them when they come back; {@link CustomerDesk} decides. */
public final class RecallCustomer extends KeyedProcessFunction<String, CustomerNews, DecodedEvent> {

  private static final long serialVersionUID = 1L;
  private static final int NO_PARTITION = -1;

  private final JobSettings settings;
  private transient CustomerDesk desk;
  private transient ValueState<CustomerMemory> memory;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public RecallCustomer(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    desk = new CustomerDesk(settings.customers().toDomain());
    memory = getRuntimeContext().getState(JobState.customerMemory(settings));
  }

  @Override
  public void processElement(CustomerNews news, Context context, Collector<DecodedEvent> out)
      throws Exception {
    MemoryStep step = decide(memory.value(), news);
    memory.update(step.after());
    if (step.standing() != null) {
      context.output(Sides.CUSTOMERS, step.standing());
    }
    for (CustomerRecalled recalled : step.recalls()) {
      out.collect(DecodedEvent.of(NO_PARTITION, recalled));
    }
  }

  private MemoryStep decide(@Nullable CustomerMemory before, CustomerNews news) {
    if (news.started() != null) {
      return desk.onStarted(before, news.customerId(), news.started());
    }
    if (news.survey() != null) {
      return desk.onSurvey(before, news.customerId(), news.survey());
    }
    if (news.profile() != null) {
      return desk.onProfile(before, news.profile());
    }
    if (news.contact() != null) {
      return desk.onContact(before, news.customerId(), news.contact());
    }
    throw new IllegalStateException("news of " + news.customerId() + " without news");
  }
}

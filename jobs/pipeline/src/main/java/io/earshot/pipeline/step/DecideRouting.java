package io.earshot.pipeline.step;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingDesk;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Remembers the decision in force; {@link RoutingDesk} decides. */
public final class DecideRouting
    extends KeyedProcessFunction<String, RoutingFacts, RoutingDecision> {

  private static final long serialVersionUID = 1L;

  private final JobSettings settings;
  private transient RoutingDesk desk;
  private transient ValueState<RoutingDecision> last;
  private transient FirstDecisions first;

  /** A step with these settings. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public DecideRouting(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    desk = new RoutingDesk(settings.routing());
    last = getRuntimeContext().getState(JobState.routingDecision(settings));
    first = new FirstDecisions(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RoutingFacts facts, Context context, Collector<RoutingDecision> out)
      throws Exception {
    if (facts.stage() == RoutingFacts.Stage.FORGOTTEN) {
      last.clear();
      return;
    }
    RoutingDecision before = last.value();
    RoutingDecision decision = desk.decide(before, facts);
    first.seen(facts, before, decision, context.timerService().currentProcessingTime());
    if (decision != null) {
      last.update(decision);
      out.collect(decision);
    }
  }
}

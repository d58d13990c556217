package io.earshot.local.simulation;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What comes in a day: a Poisson stream in which each conversation is one of the recorded ones,
 * drawn with replacement, so that the mix is that of the recording. Patience is exponential, as in
 * the Erlang-A model (O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient
 * customers", Manufacturing and Service Operations Management 4(3), 2002).
 *
 * @param enquiries the recorded ones, not empty
 * @param hours how long conversations come
 * @param patience its mean by channel; who is in no channel of these does not give up
 */
public record Workload(List<Enquiry> enquiries, Duration hours, Map<Channel, Duration> patience) {

  /**
   * The arrivals of a day.
   *
   * @param load what comes as a share of what so many agents can do, before anybody gives up
   * @param seed the same gives the same day
   */
  public List<Arrival> day(double load, int agents, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double meanHandling =
        enquiries.stream().mapToLong(one -> one.handling().toMillis()).average().orElseThrow();
    double meanGap = meanHandling / (load * agents);
    List<Arrival> arrivals = new ArrayList<>();
    double at = exponential(random, meanGap);
    while (at < hours.toMillis()) {
      Enquiry enquiry = enquiries.get(random.nextInt(enquiries.size()));
      double patienceDrawn = exponential(random, 1);
      Duration mean = patience.get(enquiry.channel());
      arrivals.add(
          new Arrival(
              arrivals.size(),
              enquiry,
              Math.round(at),
              enquiry.handling().toMillis(),
              mean == null ? Arrival.FOR_EVER : Math.round(patienceDrawn * mean.toMillis())));
      at += exponential(random, meanGap);
    }
    return arrivals;
  }

  static double exponential(SplittableRandom random, double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}

package io.earshot.bench.customer;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.ContactRevision;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import io.earshot.pipeline.stream.CustomerNews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Half a year of a contact centre's customers, tick by tick: first a profile of each, then their
 * conversations in the order of time, each with its end ten minutes later and, for one in ten, a
 * survey a day later; one in seven turns bad before its end. Who comes is drawn so that a fifth of
 * the customers make a third of the contacts. After that it idles, so that a checkpoint can be
 * taken of what is there.
 */
final class CustomerTraffic implements FlatMapFunction<Long, CustomerNews> {

  private static final long serialVersionUID = 1L;

  /** How much was told in this process. */
  static final LongAdder TOLD = new LongAdder();

  /** Whether all was told. */
  static final AtomicBoolean IDLE = new AtomicBoolean();

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(180);
  private static final Duration LENGTH = Duration.ofMinutes(10);
  private static final double SKEW = 1.5;
  private static final double TURNS = 1 / 7.0;
  private static final double SURVEYED = 0.1;
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final String[] SUBJECTS = {
    "billing", "refund", "delivery", "technical_fault", "account_access", "cancellation"
  };
  private static final Channel[] CHANNELS = {
    Channel.VOICE, Channel.VOICE, Channel.VOICE, Channel.CHAT, Channel.CHAT, Channel.EMAIL
  };

  private final long customers;
  private final long conversations;
  private final long endsLater;
  private final long surveysLater;

  CustomerTraffic(long customers, long conversations) {
    this.customers = customers;
    this.conversations = conversations;
    this.endsLater = Math.max(1, conversations * LENGTH.toSeconds() / SPAN.toSeconds());
    this.surveysLater = Math.max(2, conversations / SPAN.toDays());
  }

  /** After so many ticks there is no more news. */
  long ticks() {
    return customers + conversations + surveysLater;
  }

  @Override
  public void flatMap(Long tick, Collector<CustomerNews> out) {
    if (tick >= ticks()) {
      IDLE.set(true);
      LockSupport.parkNanos(IDLE_NANOS);
    } else if (tick < customers) {
      tell(CustomerNews.of(profile(tick)), out);
    } else {
      long now = tick - customers;
      starts(now, out);
      ends(now - endsLater, out);
      answers(now - surveysLater, out);
    }
  }

  private void starts(long number, Collector<CustomerNews> out) {
    if (number < conversations) {
      Talk talk = talk(number);
      ConversationStarted started =
          new ConversationStarted(
              talk.id,
              talk.startedAt,
              talk.channel,
              talk.customer,
              null,
              null,
              null,
              null,
              Map.of());
      tell(CustomerNews.of(talk.customer, started), out);
    }
  }

  private void ends(long number, Collector<CustomerNews> out) {
    if (number >= 0 && number < conversations) {
      Talk talk = talk(number);
      if (talk.lot < TURNS) {
        Instant turnedAt = talk.startedAt.plus(LENGTH.dividedBy(2));
        Contact open = talk.contact(null, null);
        tell(CustomerNews.of(talk.customer, new ContactRevision(open, 5, turnedAt, turnedAt)), out);
      }
      Instant endedAt = talk.startedAt.plus(LENGTH);
      Contact ended = talk.contact(Disposition.RESOLVED, endedAt);
      tell(CustomerNews.of(talk.customer, new ContactRevision(ended, 9, endedAt, endedAt)), out);
    }
  }

  private void answers(long number, Collector<CustomerNews> out) {
    if (number >= 0 && number < conversations) {
      Talk talk = talk(number);
      if (talk.lot > 1 - SURVEYED) {
        int score = 1 + (int) (talk.startedAt.getEpochSecond() % 5);
        SurveyAnswered answered =
            new SurveyAnswered(
                talk.id,
                talk.startedAt.plus(Duration.ofDays(1)),
                talk.customer,
                SurveyKind.CSAT,
                score,
                null);
        tell(CustomerNews.of(talk.customer, answered), out);
      }
    }
  }

  private static void tell(CustomerNews news, Collector<CustomerNews> out) {
    TOLD.increment();
    out.collect(news);
  }

  private static CustomerProfile profile(long number) {
    Tier tier = number % 50 == 0 ? Tier.VIP : number % 6 == 0 ? Tier.GOLD : Tier.STANDARD;
    return new CustomerProfile(
        customer(number), tier, List.of("en-US"), Map.of("segment", "home"), BEGIN);
  }

  private static CustomerId customer(long number) {
    return new CustomerId(String.format(Locale.ROOT, "customer-%09d", number));
  }

  private Talk talk(long number) {
    SplittableRandom random = new SplittableRandom(number);
    long rank = (long) (customers * Math.pow(random.nextDouble(), SKEW));
    // Ranks are scattered over the ids, as real ones would be.
    long who = Math.floorMod(rank * 7_919, customers);
    long millis = SPAN.toMillis() * number / conversations;
    return new Talk(
        new ConversationId(new UUID(random.nextLong(), random.nextLong()).toString()),
        customer(who),
        CHANNELS[random.nextInt(CHANNELS.length)],
        SUBJECTS[random.nextInt(SUBJECTS.length)],
        BEGIN.plusMillis(millis),
        random.nextDouble());
  }

  /**
   * A conversation.
   *
   * @param lot drawn for it, 0 to 1
   */
  private record Talk(
      ConversationId id,
      CustomerId customer,
      Channel channel,
      String subject,
      Instant startedAt,
      double lot) {

    Contact contact(@Nullable Disposition disposition, @Nullable Instant endedAt) {
      return new Contact(id, channel, subject, disposition, lot - 0.5, startedAt, endedAt);
    }
  }
}

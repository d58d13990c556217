package io.earshot.domain.customer;

import static io.earshot.domain.Said.CUSTOMER;
import static io.earshot.domain.customer.Remembered.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** In whatever order news of a customer comes, he stands the same in the end. */
class OrderOfNewsTest {

  private static final Channel[] CHANNELS = Channel.values();
  private static final String[] SUBJECTS = {"billing", "delivery", "refund", null};
  private static final int DAYS = 45;

  @Test
  void theMemoryIsTheSameInTheEnd() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Consumer<Remembered>> news = news(random);
      Remembered right = after(news);

      Collections.shuffle(news, random);

      assertThat(after(news).memory).as("seed %d", seed).isEqualTo(right.memory);
    }
  }

  @Test
  void whatTheNewestConversationKnowsIsTheSameInTheEnd() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Consumer<Remembered>> news = news(random);
      ConversationId newest = new ConversationId("newest");
      CustomerProfile known = profile(random);
      news.add(it -> it.starts(newest.value(), Channel.VOICE, DAYS));
      news.add(it -> it.hears(known));
      CustomerRecalled right = lastTo(newest, after(news));

      Collections.shuffle(news, random);

      CustomerRecalled told = lastTo(newest, after(news));
      assertThat(told.standing().saysTheSameAs(right.standing()))
          .as("seed %d: %s rather than %s", seed, told, right)
          .isTrue();
    }
  }

  @Test
  void theLatestProfileHoldsWhereverAmongOtherNewsProfilesCome() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Consumer<Remembered>> news = news(random);
      CustomerProfile latest =
          new CustomerProfile(CUSTOMER, Tier.VIP, List.of("fr"), Map.of(), day(10));
      news.add(random.nextInt(news.size()), it -> it.hears(latest));

      Remembered customer = after(news);
      customer.starts("at-last", DAYS + 1);

      assertThat(customer.standing().tier()).as("seed %d", seed).isEqualTo(Tier.VIP);
      assertThat(customer.standing().languages()).as("seed %d", seed).containsExactly("fr");
    }
  }

  private static List<Consumer<Remembered>> news(Random random) {
    List<Consumer<Remembered>> news = new ArrayList<>();
    int conversations = 1 + random.nextInt(60);
    for (int i = 0; i < conversations; i++) {
      String id = "c-" + i;
      Channel channel = CHANNELS[random.nextInt(CHANNELS.length)];
      double day = random.nextInt(DAYS * 24) / 24.0;
      news.add(it -> it.starts(id, channel, day));
      for (int revision = 1; revision <= random.nextInt(4); revision++) {
        ContactRevision contact = contact(id, channel, day, revision, random);
        news.add(it -> it.hears(contact));
      }
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      SurveyKind kind = SurveyKind.values()[random.nextInt(3)];
      int score = 1 + random.nextInt(5);
      int day = random.nextInt(5);
      news.add(it -> it.answers(kind, score, day));
      CustomerProfile profile = profile(random);
      news.add(it -> it.hears(profile));
    }
    return news;
  }

  private static ContactRevision contact(
      String id, Channel channel, double day, int revision, Random random) {
    Instant heardAt = day(day).plus(Duration.ofMinutes(10L * revision));
    boolean over = revision > 1;
    Contact contact =
        new Contact(
            new ConversationId(id),
            channel,
            SUBJECTS[random.nextInt(SUBJECTS.length)],
            over ? Disposition.RESOLVED : null,
            random.nextInt(21) / 10.0 - 1,
            day(day),
            over ? heardAt : null);
    return new ContactRevision(contact, revision, heardAt, heardAt);
  }

  private static CustomerProfile profile(Random random) {
    Tier tier = Tier.values()[random.nextInt(3)];
    List<String> languages = List.of(random.nextBoolean() ? "en" : "de");
    return new CustomerProfile(CUSTOMER, tier, languages, Map.of(), day(random.nextInt(4)));
  }

  private static Remembered after(List<Consumer<Remembered>> news) {
    Remembered customer = new Remembered();
    news.forEach(item -> item.accept(customer));
    return customer;
  }

  private static CustomerRecalled lastTo(ConversationId conversation, Remembered customer) {
    return customer.recalls.stream()
        .filter(it -> it.conversationId().equals(conversation))
        .reduce((before, after) -> after)
        .orElseThrow();
  }
}

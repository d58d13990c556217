package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.job.BareJobs;
import io.earshot.bench.engine.job.CountMessages;
import io.earshot.bench.engine.scale.fill.KeptState;
import io.earshot.bench.engine.site.Cluster;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.kafka.StartFrom;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.wire.Topics;
import java.util.List;

/** A job that keeps something of every conversation. */
public enum Job {
  /** JSON, one state in RocksDB, JSON. */
  BARE("a job with one update of state", BareJobs.OUT, BareJobs.OUT) {
    @Override
    Cluster.JobBuilder builder(String servers, JobSettings settings) {
      return env -> BareJobs.oneUpdate(env, servers, settings.kafka());
    }

    @Override
    List<KeptState<?>> kept(JobSettings settings) {
      return List.of(KeptState.ofConversation("count-messages", CountMessages.kept()));
    }
  },
  /** Earshot as it is shipped. */
  EARSHOT("Earshot, linear reader", Topics.SCORED_MESSAGES.name(), Topics.CONVERSATIONS.name()) {
    @Override
    Cluster.JobBuilder builder(String servers, JobSettings settings) {
      return env -> ConversationJob.live(env, servers, settings, StartFrom.EARLIEST);
    }

    @Override
    List<KeptState<?>> kept(JobSettings settings) {
      return List.of(
          KeptState.ofConversation("arrange-messages", JobState.arrangement(settings)),
          KeptState.ofConversation("follow-conversation", JobState.conversation(settings)),
          KeptState.ofConversation("decide-routing", JobState.routingCase(settings)),
          KeptState.ofConversation("raise-alert", JobState.alertCase(settings)),
          KeptState.ofCustomer("recall-customer", JobState.customerMemory(settings)));
    }
  };

  private final String inWords;
  private final String messages;
  private final String counts;

  Job(String inWords, String messages, String counts) {
    this.inWords = inWords;
    this.messages = messages;
    this.counts = counts;
  }

  /** For a table. */
  public String inWords() {
    return inWords;
  }

  /** The topic that tells each message once. */
  String messages() {
    return messages;
  }

  /** The topic that tells how many messages a conversation has had. */
  String counts() {
    return counts;
  }

  abstract Cluster.JobBuilder builder(String servers, JobSettings settings);

  /** Whether it counts messages that are by no customer, agent or supervisor. */
  boolean countsEverybody() {
    return this == BARE;
  }

  /** What it keeps, step by step. */
  abstract List<KeptState<?>> kept(JobSettings settings);
}

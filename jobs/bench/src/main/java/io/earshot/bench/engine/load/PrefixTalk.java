package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Says every prefix, in the recent past, and then a few words now in other conversations, which
 * bring the stream's time up to now: what was due meanwhile has been done then.
 */
public final class PrefixTalk implements Utterances {

  private static final int CLOSERS = 64;

  private final Scripts scripts;
  private final Prefixes prefixes;
  private final Duration ago;
  private final long total;
  private int prefix;
  private int position;
  private long messages;

  /**
   * A talk.
   *
   * @param ago how long before now the prefixes are said
   */
  public PrefixTalk(Scripts scripts, Prefixes prefixes, Duration ago) {
    this.scripts = scripts;
    this.prefixes = prefixes;
    this.ago = ago;
    this.total = prefixes.messages() + CLOSERS;
  }

  /** How many messages there are in all. */
  public long total() {
    return total;
  }

  @Override
  public long messages() {
    return messages;
  }

  @Override
  public Utterance next(Instant at) {
    if (prefix == prefixes.size()) {
      Template any = scripts.get(0).stream().filter(Template::isMessage).findFirst().orElseThrow();
      return said(any, "closer" + messages, "closer", at);
    }
    Prefixes.Prefix one = prefixes.get(prefix);
    Template template = scripts.get(one.script()).get(position++);
    Utterance said =
        said(template, Prefixes.conversation(prefix), Prefixes.customer(prefix), at.minus(ago));
    if (position == one.events()) {
      prefix++;
      position = 0;
    }
    return said;
  }

  private Utterance said(Template template, String conversation, String customer, Instant at) {
    long number = template.isMessage() ? messages++ : Utterance.NO_MESSAGE;
    byte[] json = template.filled(conversation, Utterance.idOf(number), customer, at.toString());
    return new Utterance(conversation, conversation.getBytes(StandardCharsets.UTF_8), json, number);
  }
}

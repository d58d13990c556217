package io.earshot.domain.arrangement;

import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Ids;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguageJudge;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where one event of a conversation is worked on; lives as long as that event. */
final class ArrangeBench {

  private final ArrangeSettings settings;
  private final LanguageJudge languages;
  private final TextMasker masker;
  private final List<Arranged> handedOn = new ArrayList<>(1);
  private Arrangement arrangement;
  private int duplicates;
  private boolean forgotten;

  ArrangeBench(
      Arrangement before, ArrangeSettings settings, LanguageJudge languages, TextMasker masker) {
    this.arrangement = before;
    this.settings = settings;
    this.languages = languages;
    this.masker = masker;
  }

  /**
   * Decides every deadline up to then; what came late may have deadlines before the latest event.
   */
  void settle(Instant until) {
    Instant by = until.isAfter(arrangement.lastAt()) ? until : arrangement.lastAt();
    finishPartials(by);
    forgotten = arrangement.partials().isEmpty() && !forgetAt().isAfter(by);
  }

  /** An event at this time is about to be taken; a conversation forgotten by then begins anew. */
  void reach(Instant at) {
    arrangement = forgotten ? Arrangement.begin(at) : arrangement.at(at);
    forgotten = false;
  }

  ArrangeStep step() {
    if (forgotten) {
      return new ArrangeStep(null, handedOn, duplicates, null);
    }
    Alarm alarm = arrangement.alarm().movedTo(dueAt());
    return new ArrangeStep(
        arrangement.withAlarm(alarm.set()), handedOn, duplicates, alarm.timerNeeded());
  }

  void learn(Channel channel, @Nullable CustomerId customer, @Nullable String language) {
    arrangement = arrangement.withOrigin(channel, customer, language);
  }

  void learnCustomer(CustomerId customer) {
    learn(Channel.UNKNOWN, customer, null);
  }

  void takeUp(Instant at) {
    arrangement = arrangement.takenUpAt(at);
  }

  /** Ends the conversation, unless a message sent after that has taken it up again. */
  void end(Instant at) {
    boolean takenUp =
        arrangement.seen().stream()
            .anyMatch(seen -> !seen.isRetracted() && seen.sentAt().isAfter(at));
    if (!takenUp) {
      arrangement = arrangement.endedAt(at);
    }
  }

  void passOn(ConversationEvent event) {
    handedOn.add(new Arranged(null, event));
  }

  void take(Message message) {
    takeUp(message.sentAt());
    if (message.language() != null) {
      learn(Channel.UNKNOWN, null, message.language());
    }
    if (message.isFinal()) {
      dropPartial(message.messageId());
      handOn(message);
    } else {
      keepPartial(message);
    }
  }

  /** Hands on, as they stand, the partials that were to be final by then. */
  void finishPartials(Instant by) {
    if (arrangement.partials().isEmpty()) {
      return;
    }
    List<PendingPartial> due =
        arrangement.partials().stream()
            .filter(partial -> !partial.finalAt().isAfter(by))
            .sorted(Comparator.comparing(PendingPartial::finalAt))
            .toList();
    for (PendingPartial partial : due) {
      dropPartial(partial.message().messageId());
      handOn(partial.message().asFinal());
    }
  }

  void retract(MessageRedacted redacted) {
    dropPartial(redacted.messageId());
    SeenMessage seen = find(redacted.messageId());
    if (seen != null && seen.isRetracted()) {
      duplicates++;
      return;
    }
    retract(redacted.messageId(), redacted, Retraction.REDACTED, seen);
  }

  private Instant dueAt() {
    return arrangement.partials().stream()
        .map(PendingPartial::finalAt)
        .min(Comparator.naturalOrder())
        .orElseGet(this::forgetAt);
  }

  private Instant forgetAt() {
    Instant endedAt = arrangement.endedAt();
    Instant overAt =
        endedAt == null
            ? arrangement.lastAt().plus(settings.idleness().of(arrangement.channel()))
            : endedAt;
    return overAt.plus(settings.rememberAfterEnd());
  }

  private void handOn(Message message) {
    SeenMessage seen = find(message.messageId());
    long text = Ids.hash(message.text());
    if (seen != null && (seen.isRetracted() || seen.text() == text)) {
      duplicates++;
      return;
    }
    MessageId replaced = message.replaces();
    boolean isNew = seen == null && (replaced == null || find(replaced) == null);
    if (replaced != null && !replaced.equals(message.messageId())) {
      dropPartial(replaced);
      SeenMessage old = find(replaced);
      if (old == null || !old.isRetracted()) {
        retract(replaced, message, Retraction.REPLACED, old);
      }
    }
    int revision = seen == null ? 1 : seen.revision() + 1;
    List<ContextTurn> before = turnsBefore(message);
    long id = Ids.hash(message.messageId().value());
    remember(new SeenMessage(id, text, message.sentAt(), message.role(), revision));
    Message masked = masked(message, before);
    keepTurn(id, masked);
    arrangement = isNew ? arrangement.hearing(masked, languages) : arrangement;
    handedOn.add(new Arranged(arranged(masked, revision, null, before), null));
  }

  private void retract(
      MessageId messageId, ConversationEvent by, Retraction why, @Nullable SeenMessage seen) {
    long id = Ids.hash(messageId.value());
    Instant sentAt = seen == null ? by.occurredAt() : seen.sentAt();
    ParticipantRole role = seen == null ? ParticipantRole.SYSTEM : seen.role();
    int revision = seen == null ? ScoredMessage.LAST_REVISION : seen.revision() + 1;
    remember(new SeenMessage(id, SeenMessage.RETRACTED, sentAt, role, revision));
    arrangement =
        arrangement.withMessages(
            arrangement.seen(),
            arrangement.turns().stream().filter(turn -> turn.id() != id).toList());
    Message gone = Message.withoutWords(by.conversationId(), messageId, role, sentAt);
    handedOn.add(new Arranged(arranged(gone, revision, why, List.of()), null));
  }

  private Message masked(Message message, List<ContextTurn> before) {
    return message.withText(masker.inContext(message.text(), message.role(), before));
  }

  private ArrangedMessage arranged(
      Message message, int revision, @Nullable Retraction retraction, List<ContextTurn> before) {
    return new ArrangedMessage(
        message,
        revision,
        retraction,
        arrangement.customerId(),
        arrangement.channel(),
        arrangement.languageOf(message.role(), languages),
        before);
  }

  private void keepPartial(Message message) {
    if (find(message.messageId()) != null) {
      duplicates++;
      return;
    }
    if (isOvertaken(message)) {
      return;
    }
    List<PendingPartial> partials = without(message.messageId());
    if (message.role().answersCustomer() && partials.size() == arrangement.partials().size()) {
      passOn(new AnswerBegun(message.conversationId(), message.sentAt(), message.messageId()));
    }
    Message masked = masked(message, turnsBefore(message));
    partials.add(new PendingPartial(masked, message.sentAt().plus(settings.partialFinalAfter())));
    arrangement = arrangement.withPartials(List.copyOf(partials));
    if (partials.size() > Arrangement.MAX_PARTIALS) {
      Message oldest = partials.get(0).message();
      dropPartial(oldest.messageId());
      handOn(oldest.asFinal());
    }
  }

  private boolean isOvertaken(Message message) {
    return arrangement.partials().stream()
        .map(PendingPartial::message)
        .anyMatch(
            kept ->
                kept.messageId().equals(message.messageId())
                    && kept.sentAt().isAfter(message.sentAt()));
  }

  private void dropPartial(MessageId messageId) {
    if (!arrangement.partials().isEmpty()) {
      arrangement = arrangement.withPartials(List.copyOf(without(messageId)));
    }
  }

  private List<PendingPartial> without(MessageId messageId) {
    List<PendingPartial> others = new ArrayList<>(arrangement.partials());
    others.removeIf(partial -> partial.message().messageId().equals(messageId));
    return others;
  }

  private @Nullable SeenMessage find(MessageId messageId) {
    long id = Ids.hash(messageId.value());
    for (SeenMessage seen : arrangement.seen()) {
      if (seen.id() == id) {
        return seen;
      }
    }
    return null;
  }

  private void remember(SeenMessage message) {
    List<SeenMessage> seen = new ArrayList<>(arrangement.seen());
    seen.removeIf(other -> other.id() == message.id());
    seen.add(message);
    int surplus = Math.max(0, seen.size() - Arrangement.MAX_SEEN);
    arrangement =
        arrangement.withMessages(
            List.copyOf(seen.subList(surplus, seen.size())), arrangement.turns());
  }

  private List<ContextTurn> turnsBefore(Message message) {
    long id = Ids.hash(message.messageId().value());
    return arrangement.turns().stream()
        .filter(turn -> turn.id() != id && !turn.sentAt().isAfter(message.sentAt()))
        .map(KeptTurn::turn)
        .toList();
  }

  private void keepTurn(long id, Message message) {
    List<KeptTurn> turns = new ArrayList<>(arrangement.turns());
    turns.removeIf(turn -> turn.id() == id);
    turns.add(new KeptTurn(id, message.sentAt(), ContextTurn.of(message.role(), message.text())));
    turns.sort(Comparator.comparing(KeptTurn::sentAt));
    int surplus = Math.max(0, turns.size() - Arrangement.MAX_TURNS);
    arrangement =
        arrangement.withMessages(
            arrangement.seen(), List.copyOf(turns.subList(surplus, turns.size())));
  }
}

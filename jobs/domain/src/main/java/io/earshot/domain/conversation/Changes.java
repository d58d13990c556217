package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.rule.RuleMark;
import java.time.Instant;
import java.util.List;

/** Conversations with one part changed. */
final class Changes {

  private Changes() {}

  static Conversation course(Conversation of, Course newCourse) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        newCourse,
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation facts(Conversation of, Facts newFacts) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        newFacts,
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation reckoning(Conversation of, Reckoning newReckoning) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        newReckoning,
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation quotes(Conversation of, Quotes newQuotes) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        newQuotes,
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation trouble(Conversation of, Trouble newTrouble) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        newTrouble,
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation told(Conversation of, Told newTold) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        newTold,
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation handed(Conversation of, Handed newHanded) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        newHanded,
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation settledAt(Conversation of, Instant at) {
    Instant latest = at.isAfter(of.settledAt()) ? at : of.settledAt();
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        latest,
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation outlook(Conversation of, Outlook newOutlook) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        newOutlook,
        of.attention(),
        of.pauses(),
        of.ruleMarks());
  }

  static Conversation attended(Conversation of, Attention newAttention, Pauses newPauses) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        newAttention,
        newPauses,
        of.ruleMarks());
  }

  static Conversation ruleMarks(Conversation of, List<RuleMark> newMarks) {
    return new Conversation(
        of.conversationId(),
        of.begun(),
        of.course(),
        of.facts(),
        of.reckoning(),
        of.quotes(),
        of.trouble(),
        of.told(),
        of.handed(),
        of.settledAt(),
        of.alarm(),
        of.outlook(),
        of.attention(),
        of.pauses(),
        newMarks);
  }

  /** A new episode of the conversation: who and where stay known, what was said does not count. */
  static Conversation newEpisode(Conversation of, Instant at) {
    return new Conversation(
        of.conversationId(),
        true,
        Course.begin(at),
        of.facts().inNewEpisode(),
        Reckoning.EMPTY,
        Quotes.NONE,
        Trouble.NONE,
        of.told(),
        of.handed().inNewEpisode(),
        of.settledAt(),
        of.alarm(),
        Outlook.CLEAR,
        Attention.NONE,
        Pauses.NONE,
        List.of());
  }
}
